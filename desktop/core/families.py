"""The prompt formats of families whose files carry no template, as their makers published them.

Each is written as a Jinja template, so that one renderer (`engine/jinja.py`) serves all. A family
without a place for a system message leaves it out; the renderer notices and folds it.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.wording import say


@dataclass(frozen=True, slots=True)
class Family:
    """One published prompt format.

    `source` is the makers' page. `names` are regular expressions for a lower-case name, `tokens`
    what the vocabulary must have, `architectures` those that decide alone.
    """

    name: str
    title: str
    source: str
    template: str
    stops: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    architectures: tuple[str, ...] = ()


def _turns(user: str, assistant: str, generation: str, *, system: str = "", start: str = "") -> str:
    """Write a template from what each role adds: Jinja expressions, `c` being the content."""
    told = "{% elif m.role == 'system' %}{{ " + system + " }}" if system else ""
    return (
        start + "{% for m in messages %}{% set c = m.content %}"
        "{% if m.role == 'user' %}{{ " + user + " }}"
        "{% elif m.role == 'assistant' %}{{ " + assistant + " }}" + told + "{% endif %}{% endfor %}"
        "{% if add_generation_prompt %}{{ " + generation + " }}{% endif %}"
    )


def _opening(default: str, end: str) -> str:
    """Write the start of a template whose system message replaces a published one."""
    return (
        "{% if messages and messages[0].role == 'system' %}{{ messages[0].content }}"
        '{% else %}{{ "' + default + '" }}{% endif %}{{ "' + end + '" }}'
    )


def _open_assistant(end: str) -> str:
    """Write the template of both Open Assistant forms, which differ in what ends a turn."""
    return _turns(
        user=f"'<|prompter|>' + c + '{end}'",
        assistant=f"'<|assistant|>' + c + '{end}'",
        generation="'<|assistant|>'",
        system=f"'<|system|>' + c + '{end}'",
    )


_INSTRUCTION = (
    "Below is an instruction that describes a task. "
    "Write a response that appropriately completes the request."
)
_BAIZE = (
    "The following is a conversation between a human and an AI assistant named Baize (named after"
    " a mythical creature in Chinese folklore). Baize is an open-source AI assistant developed by"
    " UCSD and Sun Yat-Sen University. The human and the AI assistant take turns chatting. Human "
    "statements start with [|Human|] and AI assistant statements start with [|AI|]. The AI "
    "assistant always provides responses in as much detail as possible, and in Markdown format. "
    "The AI assistant always declines to engage with topics, questions and instructions related "
    "to unethical, controversial, or sensitive issues. Complete the transcript in exactly "
    "that format."
)
_VICUNA = (
    "A chat between a curious {0} and an artificial intelligence assistant. "
    "The assistant gives helpful, detailed, and polite answers to the {0}'s questions."
)

PLAIN = Family(
    name="llama",
    title=str(say("LLaMA (plain continuation)")),
    source="https://github.com/meta-llama/llama/blob/llama_v1/example.py",
    # A reply follows its question directly, as the model wrote it: it continues the text.
    template=_turns(
        user=r"('' if loop.first else '\n\n') + c", assistant="c", generation="''", system="c"
    ),
)

ALPACA = Family(
    name="alpaca",
    title="Alpaca",
    source="https://github.com/tatsu-lab/stanford_alpaca#data-release",
    template=_turns(
        start=_opening(_INSTRUCTION, r"\n\n"),
        user=r"'### Instruction:\n' + c + '\n\n'",
        assistant=r"'### Response:' + c + '\n\n'",
        generation="'### Response:'",
    ),
    stops=("### Instruction:",),
    names=("alpaca",),
)

VICUNA_V0 = Family(
    name="vicuna-v0",
    title="Vicuna v0",
    source="https://github.com/lm-sys/FastChat/blob/main/docs/vicuna_weights_version.md",
    template=_turns(
        start=_opening(_VICUNA.format("human"), r"\n### "),
        user=r"'Human: ' + c + '\n### '",
        assistant=r"'Assistant: ' + c | trim + '\n### '",
        generation="'Assistant:'",
    ),
    stops=("###",),
    names=(r"vicuna.*\bv?0\b", r"stable.?vicuna"),
)

VICUNA = Family(
    name="vicuna-v1.1",
    title="Vicuna v1.1",
    source="https://github.com/lm-sys/FastChat/blob/main/docs/vicuna_weights_version.md",
    template=_turns(
        start=_opening(_VICUNA.format("user"), " "),
        user="'USER: ' + c + ' '",
        assistant="'ASSISTANT: ' + c | trim + '</s>'",
        generation="'ASSISTANT:'",
    ),
    stops=("</s>", "\nUSER:"),
    names=("vicuna",),
)

KOALA = Family(
    name="koala",
    title="Koala",
    source="https://github.com/young-geng/EasyLM/blob/main/docs/koala.md",
    template=_turns(
        start="{{ 'BEGINNING OF CONVERSATION: ' }}",
        user="'USER: ' + c + ' '",
        assistant="'GPT:' + c + '</s>'",
        generation="'GPT:'",
    ),
    stops=("</s>", "\nUSER:"),
    names=("koala",),
)

BAIZE = Family(
    name="baize",
    title="Baize",
    source="https://huggingface.co/project-baize/baize-v2-7b",
    template=_turns(
        start=f'{{{{ "{_BAIZE}" }}}}' + r"{{ '\n[|Human|]Hello!\n[|AI|]Hi!' }}",
        user=r"'\n[|Human|]' + c",
        assistant=r"'\n[|AI|]' + c",
        generation=r"'\n[|AI|]'",
    ),
    stops=("[|Human|]", "[|AI|]"),
    names=("baize",),
)

OPEN_ASSISTANT_PYTHIA = Family(
    name="open-assistant-pythia",
    title="Open Assistant (Pythia)",
    source="https://huggingface.co/OpenAssistant/oasst-sft-4-pythia-12b-epoch-3.5",
    template=_open_assistant("<|endoftext|>"),
    stops=("<|endoftext|>", "<|prompter|>"),
    names=(r"(oasst|open.?assistant).*pythia", r"pythia.*(oasst|open.?assistant)"),
)

OPEN_ASSISTANT_LLAMA = Family(
    name="open-assistant-llama",
    title="Open Assistant (LLaMA)",
    source="https://huggingface.co/OpenAssistant/oasst-sft-6-llama-30b-xor",
    template=_open_assistant("</s>"),
    stops=("</s>", "<|prompter|>"),
    names=("oasst", r"open.?assistant"),
    tokens=("<|prompter|>", "<|assistant|>"),
)

DOLLY = Family(
    name="dolly-v2",
    title="Dolly 2.0",
    source="https://huggingface.co/databricks/dolly-v2-12b/blob/main/instruct_pipeline.py",
    template=_turns(
        start=f'{{{{ "{_INSTRUCTION}" }}}}' + r"{{ '\n\n' }}",
        user=r"'### Instruction:\n' + c + '\n\n'",
        assistant=r"'### Response:\n' + c + '\n\n### End\n\n'",
        generation=r"'### Response:\n'",
    ),
    stops=("### End", "### Instruction:"),
    names=("dolly",),
    tokens=("### End",),
)

GPT4ALL = Family(
    name="gpt4all",
    title="GPT4All (LLaMA, snoozy)",
    # What the makers' app uses for models that its list gives no format of their own.
    source="https://github.com/nomic-ai/gpt4all/blob/v2.5.0-pre1/gpt4all-chat/modellist.h",
    template=_turns(
        user=r"'### Human:\n' + c + '\n'",
        assistant=r"'### Assistant:\n' + c + '\n'",
        generation=r"'### Assistant:\n'",
        system=r"'### System:\n' + c + '\n'",
    ),
    stops=("### Human:", "### System:"),
    names=("gpt4all", "snoozy"),
)

GPT4ALL_J = Family(
    name="gpt4all-j",
    title="GPT4All-J",
    source="https://github.com/nomic-ai/gpt4all/blob/d4861030b778da6db59d21d2927a4aba4f9f1f43/"
    "gpt4all-bindings/python/gpt4all/gpt4all.py#L232",
    template=_turns(
        start=r"{{ '### Instruction: \nThe prompt below is a question to answer, a task to "
        r"complete, or a conversation \nto respond to; decide which and write an appropriate "
        r"response.\n' }}",
        user=r"'\n### Prompt: \n' + c",
        assistant=r"'\n### Response: ' + c | trim",
        generation=r"'\n### Response:'",
    ),
    stops=("### Prompt:", "### Response:", "### Instruction:"),
    names=(r"gpt4all.?j\b", "groovy"),
)

LLAMA_2 = Family(
    name="llama-2",
    title="Llama 2",
    source="https://github.com/meta-llama/llama/blob/main/llama/generation.py",
    template=(
        r"{% set told = messages[0].content if messages and messages[0].role == 'system' else '' %}"
        r"{% set told = '<<SYS>>\n' + told + '\n<</SYS>>\n\n' if told else '' %}"
        r"{% set ns = namespace(told=told) %}{% for m in messages %}{% if m.role == 'user' %}"
        r"{{ bos_token + '[INST] ' + (ns.told + m.content) | trim + ' [/INST]' }}"
        r"{% set ns.told = '' %}{% elif m.role == 'assistant' %}"
        r"{{ ' ' + m.content | trim + ' ' + eos_token }}{% endif %}{% endfor %}"
    ),
    stops=("</s>", "[INST]"),
    names=(r"llama.?2.*chat", r"code.?llama.*instruct"),
)

MISTRAL = Family(
    name="mistral",
    title="Mistral",
    source="https://huggingface.co/mistralai/Mistral-7B-Instruct-v0.2",
    template=_turns(
        start="{{ bos_token }}",
        user="'[INST] ' + c + ' [/INST]'",
        assistant="' ' + c | trim + eos_token",
        generation="''",
    ),
    stops=("</s>", "[INST]"),
    names=(r"mi[sx]tral.*instruct",),
    tokens=("[INST]", "[/INST]"),
)

CHATML = Family(
    name="chatml",
    title="ChatML",
    source="https://github.com/openai/openai-python/blob/v0.28.1/chatml.md",
    template=_turns(
        user=r"'<|im_start|>user\n' + c + '<|im_end|>\n'",
        assistant=r"'<|im_start|>assistant\n' + c + '<|im_end|>\n'",
        generation=r"'<|im_start|>assistant\n'",
        system=r"'<|im_start|>system\n' + c + '<|im_end|>\n'",
    ),
    stops=("<|im_end|>", "<|im_start|>"),
    names=("chatml", r"open.?hermes", "dolphin"),
    tokens=("<|im_start|>", "<|im_end|>"),
)

ZEPHYR = Family(
    name="zephyr",
    title="Zephyr",
    source="https://huggingface.co/HuggingFaceH4/zephyr-7b-beta",
    template=_turns(
        user=r"'<|user|>\n' + c + '</s>\n'",
        assistant=r"'<|assistant|>\n' + c + '</s>\n'",
        generation=r"'<|assistant|>\n'",
        system=r"'<|system|>\n' + c + '</s>\n'",
    ),
    stops=("</s>", "<|user|>"),
    names=("zephyr", r"tiny.?llama.*chat"),
)

GEMMA = Family(
    name="gemma",
    title="Gemma",
    source="https://ai.google.dev/gemma/docs/core/prompt-structure",
    template=_turns(
        start="{{ bos_token }}",
        user=r"'<start_of_turn>user\n' + c | trim + '<end_of_turn>\n'",
        assistant=r"'<start_of_turn>model\n' + c | trim + '<end_of_turn>\n'",
        generation=r"'<start_of_turn>model\n'",
    ),
    stops=("<end_of_turn>", "<start_of_turn>"),
    tokens=("<start_of_turn>", "<end_of_turn>"),
    architectures=("gemma", "gemma2", "gemma3"),
)

PHI_2 = Family(
    name="phi-2",
    title="Phi-2",
    source="https://huggingface.co/microsoft/phi-2#qa-format",
    template=_turns(
        user=r"'Instruct: ' + c + '\n'",
        assistant=r"'Output: ' + c | trim + '\n'",
        generation="'Output:'",
    ),
    stops=("Instruct:",),
    names=(r"phi.?2\b",),
    architectures=("phi2",),
)

PHI_3 = Family(
    name="phi-3",
    title="Phi-3",
    source="https://huggingface.co/microsoft/Phi-3-mini-4k-instruct#chat-format",
    template=_turns(
        user=r"'<|user|>\n' + c + '<|end|>\n'",
        assistant=r"'<|assistant|>\n' + c + '<|end|>\n'",
        generation=r"'<|assistant|>\n'",
        system=r"'<|system|>\n' + c + '<|end|>\n'",
    ),
    stops=("<|end|>", "<|user|>"),
    names=(r"phi.?3",),
    tokens=("<|user|>", "<|assistant|>", "<|end|>"),
    architectures=("phi3",),
)

_HEADER = r"'<|start_header_id|>' + m.role + '<|end_header_id|>\n\n' + c | trim + '<|eot_id|>'"
LLAMA_3 = Family(
    name="llama-3",
    title="Llama 3",
    source="https://github.com/meta-llama/llama3/blob/main/llama/tokenizer.py",
    template=_turns(
        start="{{ bos_token }}",
        user=_HEADER,
        assistant=_HEADER,
        generation=r"'<|start_header_id|>assistant<|end_header_id|>\n\n'",
        system=_HEADER,
    ),
    stops=("<|eot_id|>", "<|start_header_id|>"),
    names=(r"llama.?3.*instruct",),
    tokens=("<|start_header_id|>", "<|end_header_id|>"),
)

# In the order in which names are tried: the particular before the general.
FAMILIES: tuple[Family, ...] = (
    PLAIN, GPT4ALL_J, GPT4ALL, VICUNA_V0, VICUNA, ALPACA, KOALA, BAIZE, OPEN_ASSISTANT_PYTHIA,
    OPEN_ASSISTANT_LLAMA, DOLLY, ZEPHYR, LLAMA_2, LLAMA_3, MISTRAL, CHATML, GEMMA, PHI_2, PHI_3,
)  # fmt: skip
