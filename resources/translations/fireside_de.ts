<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Fireside</name>
    <message>
        <source>Another Fireside is using the folder {home}.</source>
        <extracomment>desktop/app.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it first, or start this one with another folder: fireside --home FOLDER.</source>
        <extracomment>desktop/app.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fireside</source>
        <extracomment>desktop/app.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that its drive is there and has space, and that you may write to it, or start Fireside with another folder: fireside --home FOLDER.</source>
        <extracomment>desktop/app.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {home} cannot be used: {why}.</source>
        <extracomment>desktop/app.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be written to</source>
        <extracomment>desktop/app.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine crashed ({code}).</source>
        <extracomment>desktop/child/process.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine ended unexpectedly (exit code {code}).</source>
        <extracomment>desktop/child/process.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine sent something that Fireside does not understand, and was ended.</source>
        <extracomment>desktop/child/process.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine was built for another processor.</source>
        <extracomment>desktop/child/process.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine was killed, perhaps because the computer ran out of memory.</source>
        <extracomment>desktop/child/process.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A half of the pair for “{tensor}” is missing.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a GGUF file of a LoRA adapter, or a PEFT folder to convert.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes nothing.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds “{tensor}”, which is no half of a pair.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an activated LoRA, which acts only behind certain words of the text.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its alpha is stored as another kind of number than llama.cpp can read.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its alpha, {alpha}, cannot be meant.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its rank for “{tensor}”, {rank:count}, cannot be meant.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two halves for “{tensor}” do not belong together.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be read.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no LoRA adapter.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{tensor}” is stored as {type}, which no adapter can be.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes layer {layer:count}, and this model has {count:count} layers.</source>
        <extracomment>desktop/core/adapter_fit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes the embeddings, which this model uses for its output as well.</source>
        <extracomment>desktop/core/adapter_fit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes the output matrix, and this model uses its embeddings for that.</source>
        <extracomment>desktop/core/adapter_fit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes “{tensor}”, which no adapter can.</source>
        <extracomment>desktop/core/adapter_fit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes “{tensor}”, which this model does not have.</source>
        <extracomment>desktop/core/adapter_fit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made for a model of the kind {other}, and this one is of the kind {own}.</source>
        <extracomment>desktop/core/adapter_fit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{tensor}” is {own} in this model; the adapter was made for {other}.</source>
        <extracomment>desktop/core/adapter_fit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{tensor}” holds values that are no finite numbers.</source>
        <extracomment>desktop/core/adapter_values.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it off, or choose an adapter that was made for this model.</source>
        <extracomment>desktop/core/adapters.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter “{adapter}” cannot act on this model.</source>
        <extracomment>desktop/core/adapters.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most:size} can be read. Take the part that matters.</source>
        <extracomment>desktop/core/documents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How “{name}” is encoded is not known.</source>
        <extracomment>desktop/core/documents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8 in its program, then add it again.</source>
        <extracomment>desktop/core/documents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files and PDFs can be added: notes, code, tables as CSV.</source>
        <extracomment>desktop/core/documents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <extracomment>desktop/core/documents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no text file.</source>
        <extracomment>desktop/core/documents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is too large to be put beside a message.</source>
        <extracomment>desktop/core/documents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shorter context: {context:count} tokens</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A smaller model: none of this kind fits, however it is quantised.</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A smaller quantisation: a file of at most {size:size} fits.</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About: how models of the kind “{architecture}” use memory is not known exactly.</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An 8-bit KV cache</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An 8-bit KV cache and a shorter context: {context:count} tokens</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs: {needed:size} are needed.</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer GPU layers: {layers:count}</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model needs {needed:size} of memory, and this computer has {total:size}.</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of Fireside may be able to read it.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fireside does not know how the weights of this model are stored.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a newer file of the same model.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the same model without “big-endian” or “be” in its name.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no GGUF file, the form in which Fireside loads models.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a GGUF file of version {version}; Fireside reads versions 2 and 3.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file is damaged: a field of its header, “{name}”, is there twice or has no name.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file is damaged: a list in its header has no known type.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file is damaged: a list of numbers holds something else.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file is damaged: a list of texts holds something else.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file is damaged: a value in its header has no known type.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file is damaged: its alignment is no power of two.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file is damaged: its tensor “{name}” has no whole number of blocks.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file is damaged: its tensor “{name}” has too many dimensions.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file is damaged: its tensor “{name}” is larger than any computer.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file is damaged: its tensor “{name}” is not where it should be.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file is damaged: its tensor “{name}” is there twice.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file was made for big-endian computers; this one is little-endian.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the file again, or choose another one.</source>
        <extracomment>desktop/core/gguf_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download was probably interrupted. Download the file again.</source>
        <extracomment>desktop/core/gguf_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file is damaged, or no model: its header is larger than any model needs.</source>
        <extracomment>desktop/core/gguf_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file is damaged: a name in it is no text.</source>
        <extracomment>desktop/core/gguf_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file is incomplete: it ends within its first part, the header.</source>
        <extracomment>desktop/core/gguf_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file is incomplete: {size:size} of {needed:size} are here.</source>
        <extracomment>desktop/core/gguf_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a language model that was made for conversations.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the larger file beside it, without “mmproj” in its name.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it again, and choose the file itself and not the page that describes it.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the model that it was made for, then attach the adapter to it.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a newer copy of the same model; this form was given up in 2023.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the same model as GGUF; many are published in both forms.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run “git lfs pull” in its folder, or download the file from the model&apos;s page.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This GGUF file does not say what kind of model it is.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file begins with nothing but zeros.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds notes for quantising a model, and no model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds only a vocabulary, without the model that speaks it.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file only speeds up another model; it cannot speak by itself.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a Git LFS pointer, a note of {size:size} in place of the model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a PyTorch file; Fireside loads GGUF files.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a control vector, which steers a model, and no model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a diffusion language model, which Fireside cannot run yet.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a packed archive and no model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a program and no model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a safetensors file; Fireside loads GGUF files.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a text and no model. It begins: “{text}”</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a vision projector, which lets a model see pictures, and no model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a web page and no model, perhaps an error page.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a zip archive and no model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an adapter in the old form ggla, and no model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an adapter, which changes a model, and no model by itself.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an embedding model: it compares texts and cannot write any.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an error message of a server and no model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model is in the old form {form}, which came before GGUF.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model makes or understands speech; it cannot hold a conversation.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model makes pictures; it cannot hold a conversation.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model translates one text into another; it cannot hold a conversation.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it first; a model may be inside.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen layers need {needed:size} on the GPU, where {free:size} can be used.</source>
        <extracomment>desktop/core/memory.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was trained with {trained:count} tokens of context; with {context:count} its answers may get worse.</source>
        <extracomment>desktop/core/memory.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs {needed:size} of memory, and {free:size} can be used. It may be very slow, or end.</source>
        <extracomment>desktop/core/memory.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download all parts into one folder, under the names that they have there.</source>
        <extracomment>desktop/core/model_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts of this model do not belong together.</source>
        <extracomment>desktop/core/model_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is part {number} of {count} of a model, but its name does not end in “{ending}”, so its other parts cannot be found.</source>
        <extracomment>desktop/core/model_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model is in {count} files; not in this folder are: {names}</source>
        <extracomment>desktop/core/model_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part of a model is damaged: its number is wrong.</source>
        <extracomment>desktop/core/model_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not the part of the model that its name says.</source>
        <extracomment>desktop/core/model_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention heads</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat template, characters</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last token</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence text</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other templates</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantisation</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantised by</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sliding window</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokeniser</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file of a model in it.</source>
        <extracomment>desktop/core/models.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fireside is not allowed to read “{name}”.</source>
        <extracomment>desktop/core/models.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been moved, or be on a drive that is not connected.</source>
        <extracomment>desktop/core/models.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{name}”.</source>
        <extracomment>desktop/core/models.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}</source>
        <extracomment>desktop/core/models.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a folder.</source>
        <extracomment>desktop/core/models.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fireside is locked offline, so it asked nobody.</source>
        <extracomment>desktop/core/offline.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the lock on the privacy page, or in the settings under Privacy, and try again. Models that are here already work as ever.</source>
        <extracomment>desktop/core/offline.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The administrator of this computer decided so. Models that are here already work as ever, and you can open others from a file.</source>
        <extracomment>desktop/core/offline.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another build of the engine computes: {now}, then it was {before}.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another number of threads was set.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another prompt format is used.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistant</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First word</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flash attention</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the engine was set up then is not known.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written when {count:count} tokens had been read before: read in other portions, they are rounded otherwise in their last digits.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV cache</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the GPU</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other layers are computed by the graphics card.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt format</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken up</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The KV cache or flash attention is set otherwise.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context has another length.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is told something else now: the system prompt, an earlier message or what it can see of them has changed.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s file is another one: its SHA-256 differs.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s file is another one: its size differs.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {seconds} s</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as many as physical cores</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by another program; nothing more is known</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>its first {count:count} characters were there already</source>
        <extracomment>desktop/core/passport.py; one: its first character was there already</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:count} tokens</source>
        <extracomment>desktop/core/passport.py; one: {count:count} token
----------
desktop/ui/chat/model_chooser.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} layers {on}</source>
        <extracomment>desktop/core/passport.py; one: {count} layer {on}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, strength {strength}</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed} tokens/s</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being looked at…</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being tried out…</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files and folders</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fireside keeps it from the network by a hook in Python. This system does not enforce it: native code is not held.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is closed: no process that could reach the network is started.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is open: searches and downloads that you start may go out.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps no connection to anywhere: Fireside&apos;s own code refuses it every socket. The system does not enforce that, for the window starts the processes that may go out.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyring</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection has ever been made.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody but you may open them (0700 and 0600).</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing keeps it from the network.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline lock</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a short-lived process of its own reaches the network: one for each search or download that you start. Every connection that it made is written down.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other people on this computer may open {n:count} of them, “{path}” for one.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other people on this computer may open “{path}”.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telemetry</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The administrator of this computer has closed it for everybody.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system itself keeps it from the network, and from writing any file but its own.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system itself keeps it from the network, from writing any file but its own, and from starting other programs.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system itself keeps it from the network. It does not keep it from writing files where you can.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way out</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workshop</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none. Nothing about you or this computer is sent, and a report of a crash is a file that stays here unless you send it.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They lie in your own profile, which the system keeps from other people.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has none, so an access token is kept only until Fireside is closed. Nothing secret is put into a plain file.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” of this system keeps Fireside&apos;s secrets.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it, or load the model with a longer context.</source>
        <extracomment>desktop/core/prompt.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pinned messages need {kept:count} tokens. With what you just wrote that makes {tokens:count}, and the model has room for {room:count}.</source>
        <extracomment>desktop/core/prompt.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message needs {tokens:count} tokens, and the model has room for {room:count}.</source>
        <extracomment>desktop/core/prompt.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin a message, or load the model with a longer context.</source>
        <extracomment>desktop/core/prompt.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>desktop/core/settings/declaring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bits</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 bits</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bits</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A faster way to compute attention, needed for a KV cache of 8 or 4 bits.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reply ends before any of these, one a line.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cpu processor speed</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creative random strict</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>graphics card offload vram n_gpu_layers</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length shorter limit</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reasoning</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window memory tokens n_ctx</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reply that was quicker is not told of.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of new versions</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After so many minutes without a key or a move of the mouse in Fireside. A reply that is being written is waited for. Holds where a passphrase opens the vault.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the first answer the model finds a title for the conversation, while you do not need it. A title that you chose stays.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks once a week, at most, whether there is a newer Fireside. Nothing is fetched or installed. Otherwise only the button on the privacy page asks.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaks up repeated phrases; 0.8 is usual. 0 is off.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context length</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRY allowed length</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRY base</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRY strength</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads at once</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops tokens less likely than this share of the likeliest one. 0 is off.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU layers</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with downloads</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the surprise of the text steady, in place of top-k, top-p and the like: version 1 or 2. 0 is off.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds where a passphrase opens the vault.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast Mirostat corrects itself.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the DRY penalty grows with the length of the repetition.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How freely the model picks its words: 0 always takes the likeliest one, higher values surprise more.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many downloads run at one time; the others wait for their turn.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the model&apos;s layers are computed by the GPU. Automatic takes as many as fit.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many processor cores work on a reply. Automatic takes the physical cores.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens back the penalties look.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens the model can see at once, reply included. Automatic takes the model&apos;s own length, what fits in memory, at most 8,192.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the likeliest tokens are left out on purpose. 0 is off.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How precisely the model remembers what it has read. 8 bits need half the memory at a small loss.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hub address</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps Fireside from reaching the network at all: no search, no download, whoever asks. Models that are here already work as ever.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps tokens that are about as surprising as expected. 1 is off.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets downloads that were not done go on by themselves when Fireside starts. Otherwise they wait as paused.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, dark, or as the system is.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the last model</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loads the model that was used last as soon as Fireside starts.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock when nobody is here</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock when the computer sleeps</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest reply</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for new versions</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a token less likely once it was used.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a token less likely the more often it was used.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes tokens that were just used less likely. 1 is off.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory mapping</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min-p</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirostat</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirostat rate</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirostat target</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models folder</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together reach this probability. 1 is off.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this many likeliest tokens are considered. 0 considers all.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the model from disk as it is needed, and shares it with the system&apos;s cache.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetition window</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetitions up to this many tokens are left alone.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop strings</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of a mirror of Hugging Face. Empty is the HF_ENDPOINT of the system, or huggingface.co.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most tokens a reply may have.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the GPU to use, as the doctor command shows it. Empty uses all there are.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed and the same settings give the same reply; random takes a new one each time.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of all text, in percent.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The surprise that Mirostat aims at, in bits.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titles by the model</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens likelier than this can be left out by XTC.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-k</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-p</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What every new conversation begins with: who the model is and how it should answer.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a newer Fireside is announced: an address of JSON with a version and a page, as GitHub has it for the latest release.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a reasoning model thinks before it answers, where the model lets one choose.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XTC probability</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XTC threshold</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the model prefers</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the system</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>desktop/core/settings/declaring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <extracomment>desktop/core/settings/declaring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known are: {names}.</source>
        <extracomment>desktop/core/templates.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no chat template called “{name}”.</source>
        <extracomment>desktop/core/templates.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a template of your own</source>
        <extracomment>desktop/core/templates.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recognised as {family}</source>
        <extracomment>desktop/core/templates.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file’s own template</source>
        <extracomment>desktop/core/templates.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{family}, as chosen</source>
        <extracomment>desktop/core/templates.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversations are encrypted, but what opens them is missing.</source>
        <extracomment>desktop/core/vault.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversations are encrypted. It takes your passphrase and the keyring of the system to open them.</source>
        <extracomment>desktop/core/vault.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversations are encrypted. The keyring of the system keeps the key, and opens them for whoever is signed in as you.</source>
        <extracomment>desktop/core/vault.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversations are encrypted. Your passphrase opens them.</source>
        <extracomment>desktop/core/vault.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversations are not encrypted: whoever can read the files of this computer can read them.</source>
        <extracomment>desktop/core/vault.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no conversations on this computer yet.</source>
        <extracomment>desktop/core/vault.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another template for this model.</source>
        <extracomment>desktop/engine/jinja.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat template asks for more memory than it may have.</source>
        <extracomment>desktop/engine/jinja.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat template cannot be used: {reason}</source>
        <extracomment>desktop/engine/jinja.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat template does not come to an end.</source>
        <extracomment>desktop/engine/jinja.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat template is broken in line {line}: {reason}</source>
        <extracomment>desktop/engine/jinja.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat template is too large or too deeply nested.</source>
        <extracomment>desktop/engine/jinja.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A context of {count:count} tokens could not be made: {reason}.</source>
        <extracomment>desktop/engine/llama/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a shorter context, or another kind of KV cache, in the settings.</source>
        <extracomment>desktop/engine/llama/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it fails again, load the model with a shorter context.</source>
        <extracomment>desktop/engine/llama/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp could not evaluate the text (code {code}).</source>
        <extracomment>desktop/engine/llama/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp refused the adapters.</source>
        <extracomment>desktop/engine/llama/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be damaged, or of a kind that this version does not know yet.</source>
        <extracomment>desktop/engine/llama/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take an adapter that was trained for this base model.</source>
        <extracomment>desktop/engine/llama/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter does not fit this model: {reason}.</source>
        <extracomment>desktop/engine/llama/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot read this text.</source>
        <extracomment>desktop/engine/llama/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device called “{name}” here.</source>
        <extracomment>desktop/engine/llama/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`fireside doctor` lists the devices.</source>
        <extracomment>desktop/engine/llama/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp cannot load this model: {reason}.</source>
        <extracomment>desktop/engine/llama/model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model that is made for chat or for writing.</source>
        <extracomment>desktop/engine/loading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no model that writes text.</source>
        <extracomment>desktop/engine/loading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model first.</source>
        <extracomment>desktop/engine/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading was cancelled.</source>
        <extracomment>desktop/engine/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <extracomment>desktop/engine/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine met a fault of its own ({name}).</source>
        <extracomment>desktop/engine/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that speaks with the hub ended unexpectedly.</source>
        <extracomment>desktop/hub/client.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; a download goes on where it was.</source>
        <extracomment>desktop/hub/client.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A repository is called as “owner/name”; a file has no steps up in its path.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drives in the old form FAT32 hold up to 4 GB a file. Choose another models folder.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fireside keeps only files that it can verify.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugging Face does not accept the access token: it is wrong or has expired.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If an address of a mirror is set, see that it is right; else try again later.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been renamed or removed; a private one needs an access token.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted. Something on the way changes it, or the copy on the hub is broken.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the mirror and the proxy in the settings. ({reason})</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the repository again, and choose anew.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new one on the page of your tokens, and put it into the settings.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one on the page of your tokens (“read” is enough), and put it into settings.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make space, or choose another models folder; then the download can go on.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its page, agree to its terms, and try again once access is granted.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its page, sign in and agree to its terms; then put an access token into settings.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename or remove it first.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that the access token may read this repository.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that the models folder is there and may be written to.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that this computer is online. ({reason})</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address “{address}” cannot be used.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {host} makes no sense.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {host} broke off before the file was complete.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; the download has stopped, and what is fetched is kept.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is too full: {needed:size} are still to come, {free:size} are free, and {reserve:size} stay free for everything else.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written: {reason}</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub announces no checksum for “{file}”.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub leads to {host} without encryption; Fireside does not follow.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub refuses access to “{repo}”.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub says: {reason}</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The makers of “{repo}” give access only to those who ask for it.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another file “{name}” in the folder already.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This drive cannot hold a file as large as this one.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no fault of this computer. Try again later.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs an access token of Hugging Face, and none is set.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later: what is fetched already is kept.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use of the hub is switched off on this computer (HF_HUB_OFFLINE).</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} asks to be left alone for a while: too many requests.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not answer any more.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} has a fault of its own ({status}).</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” on the hub is no longer the file that was listed.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was fetched twice, and both times it was not what the hub announced.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is being downloaded already.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no name that Fireside asks the hub for.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}” is not on the hub, or not for everyone.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came is not what was announced; once more.</source>
        <extracomment>desktop/hub/fetch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check of the access token</source>
        <extracomment>desktop/hub/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download of {file}, {repo}</source>
        <extracomment>desktop/hub/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fireside made a mistake of its own ({name}).</source>
        <extracomment>desktop/hub/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header of {file}, {repo}</source>
        <extracomment>desktop/hub/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of {repo}</source>
        <extracomment>desktop/hub/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question for a newer Fireside</source>
        <extracomment>desktop/hub/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for adapters</source>
        <extracomment>desktop/hub/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for models</source>
        <extracomment>desktop/hub/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model, then ask for the reply again.</source>
        <extracomment>desktop/session/assistant.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it or wait until it has ended, then ask for this reply again.</source>
        <extracomment>desktop/session/assistant.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter “{name}” has ended the engine.</source>
        <extracomment>desktop/session/assistant.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine did not begin to answer within {seconds} seconds, so it was ended.</source>
        <extracomment>desktop/session/assistant.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine did not stop when it was asked to, so it was ended.</source>
        <extracomment>desktop/session/assistant.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is writing another reply.</source>
        <extracomment>desktop/session/assistant.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has ended more than once with the adapter “{name}”, so it is not used again by itself. Switch it off, or off and on to try it once more.</source>
        <extracomment>desktop/session/blame.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has ended the engine more than once, so it is not loaded again by itself. Choose another one, or load it once more.</source>
        <extracomment>desktop/session/blame.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your next message starts the engine and loads the model again.</source>
        <extracomment>desktop/session/blame.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Removing {count:count} things for good</source>
        <extracomment>desktop/session/bin.py; one: Removing one thing for good</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is as it was when it came.</source>
        <extracomment>desktop/session/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was read in full. From now on it can be compared with what it is today.</source>
        <extracomment>desktop/session/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message can have {most} documents.</source>
        <extracomment>desktop/session/documents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send these first, or take one away.</source>
        <extracomment>desktop/session/documents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that its drive is connected, or choose another models folder.</source>
        <extracomment>desktop/session/fetching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be made.</source>
        <extracomment>desktop/session/fetching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was fetched of “{name}” cannot be deleted.</source>
        <extracomment>desktop/session/fetching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is not there any more.</source>
        <extracomment>desktop/session/fitting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For what follows, take out the pages that matter, and add them.</source>
        <extracomment>desktop/session/pdfs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be damaged, or need more memory than a document may have.</source>
        <extracomment>desktop/session/pdfs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out the pages that matter, and add them.</source>
        <extracomment>desktop/session/pdfs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be read: reading it broke off ({code}).</source>
        <extracomment>desktop/session/pdfs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is too long: its text was taken up to page {until} of {pages}.</source>
        <extracomment>desktop/session/pdfs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was not read within {seconds} seconds, and was given up.</source>
        <extracomment>desktop/session/pdfs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that is loaded answers in its place, without the persona&apos;s adapters.</source>
        <extracomment>desktop/session/personas.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{persona}” is for the model {name}, which is not there.</source>
        <extracomment>desktop/session/personas.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that there is space on the disk, and that you may write there.</source>
        <extracomment>desktop/session/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” could not be written.</source>
        <extracomment>desktop/session/privacy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{adapter}” is in the library, but cannot act on this model.</source>
        <extracomment>desktop/session/rack.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in the library; load its model to use it.</source>
        <extracomment>desktop/session/rack.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was added, and is switched on.</source>
        <extracomment>desktop/session/rack.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that no program uses it. Some drives have no trash: delete the file in a file manager, then take it off the list.</source>
        <extracomment>desktop/session/removing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be moved to the trash.</source>
        <extracomment>desktop/session/removing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped before it could be compared.</source>
        <extracomment>desktop/session/reproduction.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written elsewhere, so it cannot be made again here.</source>
        <extracomment>desktop/session/reproduction.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it first, then make the reply again.</source>
        <extracomment>desktop/session/reproduction.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is known of it has changed. A graphics card, another load of the machine or a reply that was edited can be the cause.</source>
        <extracomment>desktop/session/reproduction.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not loaded.</source>
        <extracomment>desktop/session/reproduction.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste owner/name, or the address of its page.</source>
        <extracomment>desktop/session/search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This names no repository of models.</source>
        <extracomment>desktop/session/search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing in “{name}”</source>
        <extracomment>desktop/session/shelving.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving the models to “{folder}”</source>
        <extracomment>desktop/session/shelving.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it, and download it again.</source>
        <extracomment>desktop/session/shelving.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new folder and the old one must not lie in each other.</source>
        <extracomment>desktop/session/shelving.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying “{name}”</source>
        <extracomment>desktop/session/shelving.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:count} models were moved.</source>
        <extracomment>desktop/session/shelving.py; one: One model was moved.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is damaged: its checksum is wrong.</source>
        <extracomment>desktop/session/shelving.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in the library.</source>
        <extracomment>desktop/session/shelving.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in the trash. Emptying it frees {size:size}.</source>
        <extracomment>desktop/session/shelving.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up</source>
        <extracomment>desktop/session/transfer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <extracomment>desktop/session/transfer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <extracomment>desktop/session/transfer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring</source>
        <extracomment>desktop/session/transfer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking…</source>
        <extracomment>desktop/session/updates.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fireside {version} is there.</source>
        <extracomment>desktop/session/updates.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is Fireside {version}, and there is nothing newer.</source>
        <extracomment>desktop/session/updates.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is Fireside {version}. It asks for newer ones only when you do.</source>
        <extracomment>desktop/session/updates.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this system keeps the key again.</source>
        <extracomment>desktop/session/warden.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations are encrypted now.</source>
        <extracomment>desktop/session/warden.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations are stored without encryption now.</source>
        <extracomment>desktop/session/warden.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery code has opened the vault. Choose a new passphrase now.</source>
        <extracomment>desktop/session/warden.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of “{path}” cannot be read.</source>
        <extracomment>desktop/session/work.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baking “{name}”</source>
        <extracomment>desktop/session/workbench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converting “{name}”</source>
        <extracomment>desktop/session/workbench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it happens again, switch the adapters off, one by one.</source>
        <extracomment>desktop/session/writer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <extracomment>desktop/storage/adapter_sets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a set named “{name}” already.</source>
        <extracomment>desktop/storage/adapter_sets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations of other programs come in by the command for imports.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version, then restore it again.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Fireside tries it again when it starts next.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Try another copy of it.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that it is still there, and that there is space on the disk.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not take the place of the profile: {why}</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be read, or not be unpacked.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no backup of Fireside.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was written by a newer Fireside.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or link the file instead.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space. The original is where it was.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename one of the two, and try again.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that its drive is connected and that you may write there.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another file “{path}” already.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{path}”.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left on the disk for “{path}”.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough space on the disk: {needed:size} are needed, and {free:size} are free.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This drive or system does not allow links. Copy or move the file instead.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be linked.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {why}.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” changed while it was read.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using “{path}”.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Fireside, keep a copy of the file, and put a backup in its place.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fireside may not write “{path}”.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space. What was saved before is safe.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or start Fireside with another --home.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. If it is damaged, put a backup in its place.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that its drive is connected, healthy, and has free space.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it again.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was being read in “{path}” was given up.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” could not be read or written.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is damaged.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a database, or it needs another key.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version. Nothing was changed.</source>
        <extracomment>desktop/storage/database.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to another place; Fireside then starts with a new one.</source>
        <extracomment>desktop/storage/database.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a database of another program.</source>
        <extracomment>desktop/storage/database.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was written by a newer Fireside.</source>
        <extracomment>desktop/storage/database.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that the file is still there, and that you may read it.</source>
        <extracomment>desktop/storage/documents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be read.</source>
        <extracomment>desktop/storage/documents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no file.</source>
        <extracomment>desktop/storage/documents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is no longer there.</source>
        <extracomment>desktop/storage/filing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that the file is still there, and that its drive is connected.</source>
        <extracomment>desktop/storage/hashes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” could not be read.</source>
        <extracomment>desktop/storage/hashes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation is no longer there.</source>
        <extracomment>desktop/storage/history.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reply has already ended, or is no longer there.</source>
        <extracomment>desktop/storage/history.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>desktop/storage/ledger.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space. Nothing was changed.</source>
        <extracomment>desktop/storage/moving.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. See that the drive is healthy, and try again.</source>
        <extracomment>desktop/storage/moving.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of the database was not whole: “{path}”.</source>
        <extracomment>desktop/storage/moving.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may belong to somebody else, or lie on a drive that keeps no rights.</source>
        <extracomment>desktop/storage/rights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rights of “{path}” cannot be changed.</source>
        <extracomment>desktop/storage/rights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start its keyring, as GNOME Keyring or KWallet, or use a passphrase instead.</source>
        <extracomment>desktop/storage/keyring/system.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keyring refused.</source>
        <extracomment>desktop/storage/keyring/system.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring that works.</source>
        <extracomment>desktop/storage/keyring/system.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keyring, so the token is kept only until Fireside is closed.</source>
        <extracomment>desktop/storage/secrets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, and try again.</source>
        <extracomment>desktop/storage/keyring/client.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no longer in the library.</source>
        <extracomment>desktop/storage/shelf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that no program uses it, and that you may write in its folder.</source>
        <extracomment>desktop/storage/sighting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be deleted.</source>
        <extracomment>desktop/storage/sighting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <extracomment>desktop/storage/transfer/markdown.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version, then import it again.</source>
        <extracomment>desktop/storage/transfer/native.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was written by a newer Fireside.</source>
        <extracomment>desktop/storage/transfer/native.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one that was exported from the library of personas, of at most 1 MB.</source>
        <extracomment>desktop/storage/transfer/personas.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that it is there, and that you may read it.</source>
        <extracomment>desktop/storage/transfer/personas.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update this one to read it.</source>
        <extracomment>desktop/storage/transfer/personas.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>persona {number}</source>
        <extracomment>desktop/storage/transfer/personas.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no file of personas.</source>
        <extracomment>desktop/storage/transfer/personas.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be read.</source>
        <extracomment>desktop/storage/transfer/personas.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation {number} of the file</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in no form that Fireside knows.</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than any conversation should be.</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no valid JSON.</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not written as {program} does it.</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reads its own JSON files, ChatGPT&apos;s and Claude&apos;s conversations.json or the zip that holds it, Open WebUI&apos;s chat export, and Jan&apos;s messages.jsonl.</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends in the middle of it.</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no conversations in “{name}” that Fireside can read.</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch or export it once more.</source>
        <extracomment>desktop/storage/transfer/sources.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <extracomment>desktop/storage/transfer/sources.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is locked with a password.</source>
        <extracomment>desktop/storage/transfer/sources.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds too many files.</source>
        <extracomment>desktop/storage/transfer/sources.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds too much to be read.</source>
        <extracomment>desktop/storage/transfer/sources.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has eight groups of four letters and digits. Upper or lower case is one.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says how they are opened. Put it back from a backup, beside the database.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether Caps Lock is on, and try it again.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as the person who made them, or use your recovery code.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversations are encrypted, but “{path}” is not there.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is right. Nothing was changed. Put a backup in its place.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this system does not have the key of your conversations.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the passphrase.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the recovery code.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is damaged, or belongs to another vault.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put both files back from a backup. Nothing was changed.</source>
        <extracomment>desktop/storage/vault_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is damaged, and so is its copy.</source>
        <extracomment>desktop/storage/vault_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message no longer waits.</source>
        <extracomment>desktop/storage/waiting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters: {names}</source>
        <extracomment>desktop/ui/chat/access.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: {text}</source>
        <extracomment>desktop/ui/chat/access.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You: {text}</source>
        <extracomment>desktop/ui/chat/access.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the reply begins</source>
        <extracomment>desktop/ui/chat/beginning.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the model begin the reply itself</source>
        <extracomment>desktop/ui/chat/beginning.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sure, here is</source>
        <extracomment>desktop/ui/chat/beginning.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply begins:</source>
        <extracomment>desktop/ui/chat/beginning.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer being written</source>
        <extracomment>desktop/ui/chat/branches_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>desktop/ui/chat/branches_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches</source>
        <extracomment>desktop/ui/chat/branches_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches of this conversation</source>
        <extracomment>desktop/ui/chat/branches_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words</source>
        <extracomment>desktop/ui/chat/branches_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation has one branch. Edit a message or ask for another answer: the ways that it took are then listed here.</source>
        <extracomment>desktop/ui/chat/branches_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{who} · {count:count} messages</source>
        <extracomment>desktop/ui/chat/branches_panel.py; one: {who}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another…</source>
        <extracomment>desktop/ui/chat/chat_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it again</source>
        <extracomment>desktop/ui/chat/chat_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model to begin</source>
        <extracomment>desktop/ui/chat/chat_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of the engine have changed.</source>
        <extracomment>desktop/ui/chat/chat_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They apply once the model is loaded again.</source>
        <extracomment>desktop/ui/chat/chat_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>desktop/ui/chat/chat_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message</source>
        <extracomment>desktop/ui/chat/chat_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a temperature of 0 chance has no say: all answers will be the same.</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both answers begin alike, with the same seed, one after the other.</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two that differ.</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two answers</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the names until I have chosen</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many answers</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One answer</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several answers</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no adapters to compare with: switch one on for this conversation, or save a set for this model. “Several answers” needs none.</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are written one after the other, each with a seed of its own.</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it end or stop it, keep one of the answers, then compare again.</source>
        <extracomment>desktop/ui/chat/comparison/door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is still answering, or answers wait for your choice.</source>
        <extracomment>desktop/ui/chat/comparison/door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no message to answer yet.</source>
        <extracomment>desktop/ui/chat/comparison/door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {adapters}</source>
        <extracomment>desktop/ui/chat/comparison/door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without adapters</source>
        <extracomment>desktop/ui/chat/comparison/door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one, then ask for several answers before you send it.</source>
        <extracomment>desktop/ui/chat/comparison/door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this one</source>
        <extracomment>desktop/ui/chat/comparison/take_column.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this one (Alt+{number})</source>
        <extracomment>desktop/ui/chat/comparison/take_column.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <extracomment>desktop/ui/chat/comparison/take_column.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers side by side</source>
        <extracomment>desktop/ui/chat/comparison/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>desktop/ui/chat/comparison/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>desktop/ui/chat/comparison/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the conversation; all answers stay</source>
        <extracomment>desktop/ui/chat/comparison/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>desktop/ui/chat/comparison/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer {letter}</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer {number} of {total} is being written…</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being written…</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the one to go on with. The others stay beside it.</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked for yet</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused after {done} of {total} answers.</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names are shown now. The other answers stay beside your choice.</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your choice</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add text files and PDFs to the message</source>
        <extracomment>desktop/ui/chat/composer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>desktop/ui/chat/composer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message that is not saved</source>
        <extracomment>desktop/ui/chat/composer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <extracomment>desktop/ui/chat/composer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <extracomment>desktop/ui/chat/composer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send when this reply has ended (Enter)</source>
        <extracomment>desktop/ui/chat/composer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>desktop/ui/chat/composer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <extracomment>desktop/ui/chat/composer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>desktop/ui/chat/documents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read “{name}”</source>
        <extracomment>desktop/ui/chat/documents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading</source>
        <extracomment>desktop/ui/chat/documents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take “{name}” away</source>
        <extracomment>desktop/ui/chat/documents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{some} of {count} layers on the GPU</source>
        <extracomment>desktop/ui/chat/model_popup.py; one: {some} of {count} layer on the GPU</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Persona: {name}. Change it</source>
        <extracomment>desktop/ui/personas/mark.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare answers with and without adapters</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Adapters: {count} act</source>
        <extracomment>desktop/ui/rack/rack_door.py; one: Adapters: 1 acts</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All settings but those that protect you, and your folders</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to reset: what protects you stays as you chose it.</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One setting has its default again.</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset everything</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the reset</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the reset of {count:count} settings</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:count} settings have their defaults again.</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <extracomment>desktop/ui/settings/field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset “{title}” to {value}</source>
        <extracomment>desktop/ui/settings/field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press keys…</source>
        <extracomment>desktop/ui/settings/key_button.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new keys. Escape leaves them as they are.</source>
        <extracomment>desktop/ui/settings/key_button.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to change the keys; Backspace takes them away</source>
        <extracomment>desktop/ui/settings/key_button.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {keys}. Change the keys</source>
        <extracomment>desktop/ui/settings/key_button.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them there</source>
        <extracomment>desktop/ui/settings/key_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the keys of “{title}”</source>
        <extracomment>desktop/ui/settings/key_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use them here</source>
        <extracomment>desktop/ui/settings/key_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} belongs to “{title}”.</source>
        <extracomment>desktop/ui/settings/key_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all settings of “{title}”</source>
        <extracomment>desktop/ui/settings/page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset this section</source>
        <extracomment>desktop/ui/settings/page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <extracomment>desktop/ui/settings/search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:count} found</source>
        <extracomment>desktop/ui/settings/search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <extracomment>desktop/ui/settings/shortcuts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the keys of a command to give it others. They hold in the window at once, and its menus and hints show them.</source>
        <extracomment>desktop/ui/settings/shortcuts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{messages:count} messages in {count:count} conversations</source>
        <extracomment>desktop/ui/sidebar/found_panel.py; one: {messages:count} messages in 1 conversation</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Words, “a phrase” or the beginning of a word</source>
        <extracomment>desktop/ui/sidebar/search_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What you delete stays here for {count} days, then it is gone for good.</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py; one: What you delete stays here for a day, then it is gone for good.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days left</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py; one: 1 day left</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:count} words</source>
        <extracomment>desktop/ui/wording.py; one: {count:count} word</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>An opening line: it was written beforehand, and is sent to the model.</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:count} tokens, {cached:count} of them read before</source>
        <extracomment>desktop/core/passport.py; one: {count:count} token, {cached:count} of it read before</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:count} connections were made, each because you asked.</source>
        <extracomment>desktop/core/privacy.py; one: One connection was made, because you asked for it.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{title:words}” cannot be {value}.</source>
        <extracomment>desktop/core/settings/declaring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title:words}” must be between {low} and {high}.</source>
        <extracomment>desktop/core/settings/declaring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model in the library instead.</source>
        <extracomment>desktop/session/guide.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Fireside came without the Guide.</source>
        <extracomment>desktop/session/guide.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} of {pages} pages of “{name}” are damaged and were left out.</source>
        <extracomment>desktop/session/pdfs.py; one: {count} of {pages} pages of “{name}” is damaged and was left out.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{why:words} The token is kept only until Fireside is closed.</source>
        <extracomment>desktop/storage/secrets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:count} of its messages could not be read.</source>
        <extracomment>desktop/storage/transfer/arriving.py; one: One of its messages could not be read.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading “{name}” · {percent} %</source>
        <extracomment>desktop/ui/chat/documents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:count} more to read</source>
        <extracomment>desktop/ui/chat/documents.py; one: one more to read</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Explain how a rainbow comes to be, for a ten-year-old</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a model…</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a language model to begin. A GGUF file is a whole model in one file; it runs here, and nothing you write leaves this computer.</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest a simple dinner with eggs, spinach and rice</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Fireside</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a short poem about rain on a roof</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is being loaded. You can write already.</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is ready. Everything stays on this computer.</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <extracomment>desktop/ui/chat/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <extracomment>desktop/ui/chat/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <extracomment>desktop/ui/chat/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <extracomment>desktop/ui/chat/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <extracomment>desktop/ui/chat/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place:count} of {total:count}</source>
        <extracomment>desktop/ui/chat/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total:count} found</source>
        <extracomment>desktop/ui/chat/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer again</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with and without adapters…</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy code</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork into a new conversation</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out, so that the model does not see it</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither pin in nor leave out</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next alternative</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin in, so that the model always sees it</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous alternative</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several answers…</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the thinking</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model does not see what is dimmed above</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking…</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thought for {minutes} min</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thought for {seconds} s</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thoughts</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What made this reply…</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc cancels</source>
        <extracomment>desktop/ui/chat/message_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the message</source>
        <extracomment>desktop/ui/chat/message_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>desktop/ui/chat/message_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut at the longest reply that the settings allow</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut because the model&apos;s context is full</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted when Fireside ended</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out by you</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening line of the persona, not written by the model</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned in</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarised up to here</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply could not be written.</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy code ({language})</source>
        <extracomment>desktop/ui/chat/message_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <extracomment>desktop/ui/chat/message_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <extracomment>desktop/ui/chat/model_chooser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <extracomment>desktop/ui/chat/model_chooser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model</source>
        <extracomment>desktop/ui/chat/model_chooser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <extracomment>desktop/ui/chat/model_chooser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <extracomment>desktop/ui/chat/model_chooser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic: {found}</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find models…</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent models</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take “{name}” off this list</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unload the model</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the processor</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:count} tokens of context</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer context</source>
        <extracomment>desktop/ui/chat/overflow_door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer context: {count:count} tokens</source>
        <extracomment>desktop/ui/chat/overflow_door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary…</source>
        <extracomment>desktop/ui/chat/overflow_door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest messages will leave its sight; they stay in the conversation.</source>
        <extracomment>desktop/ui/chat/overflow_door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation is about to outgrow what the model sees at once.</source>
        <extracomment>desktop/ui/chat/overflow_door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit waiting message {number}</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that wait to be sent</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: these messages wait until you send them.</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send now</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent once you have kept one of the answers:</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent one after the other, when each reply has ended:</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back waiting message {number}</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message was taken back.</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model sees</source>
        <extracomment>desktop/ui/chat/ruler_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model sees: {used:count} of {total:count} tokens</source>
        <extracomment>desktop/ui/chat/ruler_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <extracomment>desktop/ui/chat/ruler_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model: what it sees of this conversation is then listed here.</source>
        <extracomment>desktop/ui/chat/ruler_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin in</source>
        <extracomment>desktop/ui/chat/ruler_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model always sees this message</source>
        <extracomment>desktop/ui/chat/ruler_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model does not see this message</source>
        <extracomment>desktop/ui/chat/ruler_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model sees, from the first to the last</source>
        <extracomment>desktop/ui/chat/ruler_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used:count} of {total:count} tokens are taken. What is at the top leaves first when there is no more room.</source>
        <extracomment>desktop/ui/chat/ruler_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New message and its reply</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room for the reply</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt and summary</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat template</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system prompt</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your message</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves next</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer seen</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summarised</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the conversation</source>
        <extracomment>desktop/ui/chat/status_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the conversation…</source>
        <extracomment>desktop/ui/chat/status_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the conversation… {share} %</source>
        <extracomment>desktop/ui/chat/status_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <extracomment>desktop/ui/chat/status_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <extracomment>desktop/ui/chat/status_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:count} adapters</source>
        <extracomment>desktop/ui/chat/status_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed} tokens per second</source>
        <extracomment>desktop/ui/chat/status_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used:count} of {total:count} tokens</source>
        <extracomment>desktop/ui/chat/status_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation</source>
        <extracomment>desktop/ui/chat/steering_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who the model is in this conversation, and how it should answer.</source>
        <extracomment>desktop/ui/chat/steering_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A summary in place of the oldest messages</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty text lets the model read the messages again.</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it, and correct what is wrong.</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is writing…</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model will read this in place of the older half of the conversation. The messages stay in the conversation, and you can take the summary away again.</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too little to be summarised.</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the summary</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it anew</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A temporary conversation: not saved, and gone once Fireside is closed or locked.</source>
        <extracomment>desktop/ui/chat/temporary_banner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this conversation</source>
        <extracomment>desktop/ui/chat/temporary_banner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <extracomment>desktop/ui/chat/to_end.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy selection</source>
        <extracomment>desktop/ui/chat/transcript.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Adapters</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Fireside</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters of this conversation</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an adapter from a file…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reply</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up everything…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bake what acts into a model…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the reply for the model</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a quick prompt, in an empty composer</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare answers…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue the last reply</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the last reply</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the conversation</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the last message</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the last message, from an empty composer</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export conversations…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the next one</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the one before</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next place of a quick prompt</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import conversations…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep an answer, of several side by side</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New temporary conversation</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No adapters</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personas…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick prompts…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what acts as a set…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in all conversations</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the message; while a reply is written, when it has ended</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send what waits now</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidebar</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steer this conversation</source>
        <extracomment>desktop/ui/chat/page_head.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the reply</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary in place of the oldest messages…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the first set of adapters (and so on to the ninth)</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual text size</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fireside made a mistake</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report…</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations are safe. The report below holds nothing that you wrote, and it is not sent anywhere. You can copy or save it, and give it to the developers.</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alpha</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of an adapter</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the repository</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More adapters of this model</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt begins with</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the adapter, and comparing it with your models…</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored as</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not where it was.</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model in the library yet.</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it changes</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its header says</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which models it fits</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the models folder</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not computed yet; Verify does it</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strength {strength}</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters</source>
        <extracomment>desktop/ui/chat/page_head.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only after so many seconds</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the title of the conversation and the beginning of the reply into the notification. Others who see your screen can read it, and the system may keep it. Never of a temporary conversation.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was said</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells you while you are in another window, also when one cannot go on.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells you while you are in another window. Fireside never tells you while you look at it.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the person changed, one a line: the name of a command, a colon, and its keys.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a download is finished</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a reply is finished</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where downloaded and imported models are kept: in Fireside&apos;s own folder, if you choose no other.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours night mode bright</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>directory path disk storage</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>font larger smaller zoom scale</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle timeout automatic</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instructions role persona behaviour</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>internet connection</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys hotkeys</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long short reply</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message banner desktop alert background</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message banner desktop alert background model</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspend standby lid</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text content preview private</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keyring has not answered.</source>
        <extracomment>desktop/storage/keyring/client.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keyring failed ({name}).</source>
        <extracomment>desktop/storage/keyring/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or restart the computer&apos;s keyring.</source>
        <extracomment>desktop/storage/keyring/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <extracomment>desktop/storage/keyring/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <extracomment>desktop/ui/chat/page_head.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what the model sees</source>
        <extracomment>desktop/ui/chat/status_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a message that is being edited</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a set of adapters</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Ctrl or Alt: {keys} alone writes, or moves.</source>
        <extracomment>desktop/ui/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy, paste and the like, in every text</source>
        <extracomment>desktop/ui/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a menu</source>
        <extracomment>desktop/ui/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is always “{title}”.</source>
        <extracomment>desktop/ui/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter acts on the model that it was trained on, and can be switched off.</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert {name}</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert…</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download {name}</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no adapter in this repository that Fireside knows.</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This adapter is a pickled file (adapter_model.bin). Such a file can hold any program and run it when it is opened, so Fireside never fetches one. Ask the publisher for adapter_model.safetensors: PEFT saves it since 2023.</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on {base}.</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What PEFT saved is converted here, in a moment and offline, for your model.</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any model</source>
        <extracomment>desktop/ui/library/adapter_wishes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the model</source>
        <extracomment>desktop/ui/library/adapter_wishes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GGUF</source>
        <extracomment>desktop/ui/library/adapter_wishes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GGUF or PEFT</source>
        <extracomment>desktop/ui/library/adapter_wishes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEFT</source>
        <extracomment>desktop/ui/library/adapter_wishes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published as</source>
        <extracomment>desktop/ui/library/adapter_wishes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (loaded)</source>
        <extracomment>desktop/ui/library/adapter_wishes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not fit</source>
        <extracomment>desktop/ui/library/adapter_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits</source>
        <extracomment>desktop/ui/library/adapter_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits by shape</source>
        <extracomment>desktop/ui/library/adapter_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot act on this model.</source>
        <extracomment>desktop/ui/library/adapter_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not say which model it was made for.</source>
        <extracomment>desktop/ui/library/adapter_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made for this model.</source>
        <extracomment>desktop/ui/library/adapter_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was trained on {base}, so it may not do what was meant.</source>
        <extracomment>desktop/ui/library/adapter_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new model file is written, with the adapters merged into its weights. It needs no adapters any more, and other programs can use it. The files that it is made of stay.</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an adapter.</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an adapter…</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bake adapters into a model</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bake in</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing what it takes…</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other adapter is of its kind</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not enough: make room, or choose a smaller type.</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new model takes about {output:size}. While it is made, {draft:size} more are needed; {free:size} are free.</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name.</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of its weights</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out {name}</source>
        <extracomment>desktop/ui/library/bake_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of {name}</source>
        <extracomment>desktop/ui/library/bake_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add models or adapters</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add {count} files</source>
        <extracomment>desktop/ui/library/bringing.py; one: Add {name}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it into the models folder</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How shall Fireside keep it?</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link it into the models folder (takes no space)</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models and adapters</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it into the models folder</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of an adapter</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it where it lies</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert an adapter</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert “{name}”</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find its model on Hugging Face</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fireside writes a GGUF adapter into the models folder. The original stays as it is.</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not say which model it was trained on.</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was trained on {base}.</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model here has that name. On another one of the same build it acts as well, but seldom as it was meant.</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that it shall act on</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model in the library yet. Its names and sizes are needed for this.</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (it was trained on this one)</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel: {what}</source>
        <extracomment>desktop/ui/library/deeds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A template of its own</source>
        <extracomment>desktop/ui/library/defaults_form.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers of its own</source>
        <extracomment>desktop/ui/library/defaults_form.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How messages are put to the model.</source>
        <extracomment>desktop/ui/library/defaults_form.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature and the like, for this model alone.</source>
        <extracomment>desktop/ui/library/defaults_form.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What new conversations with this model begin with.</source>
        <extracomment>desktop/ui/library/defaults_form.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of a model</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this model alone</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation has used this model.</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantised as {name}. The file holds:</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header could not be read.</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel {name}</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch {name} earlier</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch {name} later</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with {name}</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause {name}</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models of other programs</source>
        <extracomment>desktop/ui/library/elsewhere.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more was found in other programs.</source>
        <extracomment>desktop/ui/library/elsewhere.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay where they are, are not copied, and still belong to their programs.</source>
        <extracomment>desktop/ui/library/elsewhere.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use all of them</source>
        <extracomment>desktop/ui/library/elsewhere.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use in place</source>
        <extracomment>desktop/ui/library/elsewhere.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: {what}</source>
        <extracomment>desktop/ui/library/fact_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed from the size of this file and a sister&apos;s header.</source>
        <extracomment>desktop/ui/library/file_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it fit?</source>
        <extracomment>desktop/ui/library/file_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does {name} fit?</source>
        <extracomment>desktop/ui/library/file_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the header…</source>
        <extracomment>desktop/ui/library/file_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, in {count} parts</source>
        <extracomment>desktop/ui/library/file_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access on request</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters for {base}</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters that were found</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter teaches one model something new. Your words and the name of the model go to huggingface.co when you press Enter, and at no other time.</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Hugging Face…</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a model</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an adapter</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models that were found</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most downloads</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most likes</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most recent</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No adapter was found</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody noted which model on Hugging Face “{name}” is, so adapters for all models were searched.</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search Hugging Face</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is popular now</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trending</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer words, or the name of a family such as Qwen, Llama or Gemma.</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try without words, in another form, or for any model.</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, or paste a repository or its address. Your words go to huggingface.co when you press Enter, and at no other time.</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look for</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, owner/name, or an address</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed {day}</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {base}</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} downloads</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} likes</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} parameters</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} downloads</source>
        <extracomment>desktop/ui/library/queue_words.py; one: 1 download
----------
desktop/ui/library/repository_head.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} downloads failed</source>
        <extracomment>desktop/ui/library/queue_words.py; one: 1 download failed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} downloads paused</source>
        <extracomment>desktop/ui/library/queue_words.py; one: 1 download paused</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} likes</source>
        <extracomment>desktop/ui/library/repository_head.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 bits and less</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 bits</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 bits</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 bits</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little better than 4 bits, a little larger.</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As good as the original, at half its size.</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardly to be told from the original.</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much is lost. Only where nothing else fits.</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not quantised</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticeably weaker than the original.</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original; twice the size of 8 bits.</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual choice: small, and little is lost.</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their names do not say how they are quantised.</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters ({count})</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters on this computer</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a PEFT folder…</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter teaches a model something new, and can be switched on and off. Search for one, or drop one here: a GGUF file, or a folder as PEFT saves it.</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bake adapters in…</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bake into a model…</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download one that suits this computer, add a GGUF file that you have, or drop one here.</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of files</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models ({count})</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the trash…</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No adapters yet</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file has these words.</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No models yet</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is recommended</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only files with these words</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the file</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free {size:size}</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models {size:size}</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other files {size:size}</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} models of other programs can be used</source>
        <extracomment>desktop/ui/library/here.py; one: 1 model of another program can be used</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It takes {size:size}, which are free again once the trash is emptied. Until then the trash of your system brings it back.</source>
        <extracomment>desktop/ui/library/item_deeds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <extracomment>desktop/ui/library/item_deeds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move “{name}” to the trash?</source>
        <extracomment>desktop/ui/library/item_deeds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it all the same</source>
        <extracomment>desktop/ui/library/ladder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model does not fit as it is</source>
        <extracomment>desktop/ui/library/ladder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is chosen for the KV cache holds for all models.</source>
        <extracomment>desktop/ui/library/ladder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not fit as it is</source>
        <extracomment>desktop/ui/library/ladder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{way} (needs {size:size})</source>
        <extracomment>desktop/ui/library/ladder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model card</source>
        <extracomment>desktop/ui/library/model_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This repository has no model card.</source>
        <extracomment>desktop/ui/library/model_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buffers {size:size}</source>
        <extracomment>desktop/ui/library/need_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversation {size:size}</source>
        <extracomment>desktop/ui/library/need_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights {size:size}</source>
        <extracomment>desktop/ui/library/need_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <extracomment>desktop/ui/library/offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no GGUF model in this repository.</source>
        <extracomment>desktop/ui/library/offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All models in {old} are moved to {new}. Between two disks this takes a while; it can be stopped, and nothing is lost.</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Hugging Face whose it is…</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the system&apos;s keyring…</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to {name}.</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keyring.</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the models</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the models folder?</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to another folder…</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options of the library</source>
        <extracomment>desktop/ui/library/tabs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new models folder</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token.</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the conversation (Esc)</source>
        <extracomment>desktop/ui/library/page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Hugging Face</source>
        <extracomment>desktop/ui/library/page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All downloads are complete</source>
        <extracomment>desktop/ui/library/queue_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next try in {count} s</source>
        <extracomment>desktop/ui/library/queue_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <extracomment>desktop/ui/library/queue_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <extracomment>desktop/ui/library/queue_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size:size} fetched · comparing the checksum…</source>
        <extracomment>desktop/ui/library/queue_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size:size} · complete and verified</source>
        <extracomment>desktop/ui/library/queue_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some:size} of {all:size}</source>
        <extracomment>desktop/ui/library/queue_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coding</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyday</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German and multilingual</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended models</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small and fast</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list comes with Fireside; nothing is fetched until you open a model. What fits is a guess here, and is computed once the file is known.</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {size:size}</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not confirmed in public documentation</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} billion parameters</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a token…</source>
        <extracomment>desktop/ui/library/repository.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetched</source>
        <extracomment>desktop/ui/library/repository.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the queue</source>
        <extracomment>desktop/ui/library/repository.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at {name}…</source>
        <extracomment>desktop/ui/library/repository.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was asked.</source>
        <extracomment>desktop/ui/library/repository.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <extracomment>desktop/ui/library/repository.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <extracomment>desktop/ui/library/repository.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for access in the browser</source>
        <extracomment>desktop/ui/library/repository_head.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No licence named</source>
        <extracomment>desktop/ui/library/repository_head.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <extracomment>desktop/ui/library/repository_head.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The licence that the publisher names.</source>
        <extracomment>desktop/ui/library/repository_head.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher decides who may download this. Sign in on the page and ask for access; once it is given, enter a token of your account here.</source>
        <extracomment>desktop/ui/library/repository_head.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher wants to know who downloads this. Sign in on the page, agree to the conditions (access is given at once), and enter a token of your account here.</source>
        <extracomment>desktop/ui/library/repository_head.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library shows how far that is.</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models are being moved.</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use Fireside&apos;s own folder</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another folder…</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All downloads</source>
        <extracomment>desktop/ui/library/strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear finished</source>
        <extracomment>desktop/ui/library/strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads</source>
        <extracomment>desktop/ui/library/strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the downloads</source>
        <extracomment>desktop/ui/library/strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the downloads</source>
        <extracomment>desktop/ui/library/strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it on the graphics card.</source>
        <extracomment>desktop/ui/library/suggested.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs {total:size} of memory with {context:count} tokens of context.</source>
        <extracomment>desktop/ui/library/suggested.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the first megabytes of the file, to see what it needs here…</source>
        <extracomment>desktop/ui/library/suggested.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested: {name}</source>
        <extracomment>desktop/ui/library/suggested.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to {count:count} tokens fit in what is free now.</source>
        <extracomment>desktop/ui/library/suggested.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it needs could not be computed: {why}</source>
        <extracomment>desktop/ui/library/suggested.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gpu:size} on the graphics card, {cpu:size} beside it.</source>
        <extracomment>desktop/ui/library/suggested.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places of the library</source>
        <extracomment>desktop/ui/library/tabs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it</source>
        <extracomment>desktop/ui/library/token_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugging Face token</source>
        <extracomment>desktop/ui/library/token_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>desktop/ui/library/token_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed only for models whose publishers want to know who downloads them. A token that may read is enough; you make one in the settings of your account.</source>
        <extracomment>desktop/ui/library/token_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comfortable</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits in the memory that is free now.</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits with a shorter context, or when other programs are closed.</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs more memory than this computer has.</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tight</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too big</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes with Fireside</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>context {count:count}</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {program}</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than a day left</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used in place</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min left</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parts</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed:size}/s</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <extracomment>desktop/ui/library/work_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready</source>
        <extracomment>desktop/ui/library/work_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it</source>
        <extracomment>desktop/ui/library/work_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} more waiting</source>
        <extracomment>desktop/ui/library/work_line.py; one: one more waiting</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is on the shelf.</source>
        <extracomment>desktop/ui/library/work_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A private assistant for your own computer.</source>
        <extracomment>desktop/ui/pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <extracomment>desktop/ui/pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icons by Lucide (ISC licence).</source>
        <extracomment>desktop/ui/pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shortcut has these words.</source>
        <extracomment>desktop/ui/pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <extracomment>desktop/ui/pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <extracomment>desktop/ui/pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the reply is written again</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came out otherwise from character {at:count} on.</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came out the same, word for word.</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load this model</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it again</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply as it came out now</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What made this reply</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why that may be:</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing it again, from an empty cache…</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All personas…</source>
        <extracomment>desktop/ui/personas/cards.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export personas</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import personas</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New persona</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this computer, and left out: {names}.</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personas</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personas (*.json)</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a conversation</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are all here already.</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This persona…</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: “{path}”.</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:count} personas came in.</source>
        <extracomment>desktop/ui/personas/dialog.py; one: “{name}” came in.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count:count} were broken and left out; the first: {what}, {why}</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amber</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers with any model, as the model and the settings say.</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour: {name}</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ember</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a line</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indigo</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model, adapters and answers</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moss</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening line</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plum</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rose</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said first in a new conversation; the model does not write it.</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sky</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stone</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over from this conversation</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature: {value}</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who the model is, and how it answers.</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation with</source>
        <extracomment>desktop/ui/personas/persona_door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what it was</source>
        <extracomment>desktop/ui/personas/steering_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No persona</source>
        <extracomment>desktop/ui/personas/steering_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persona</source>
        <extracomment>desktop/ui/personas/steering_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not hold</source>
        <extracomment>desktop/ui/privacy/fact_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <extracomment>desktop/ui/privacy/fact_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds within Fireside</source>
        <extracomment>desktop/ui/privacy/fact_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <extracomment>desktop/ui/privacy/fact_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <extracomment>desktop/ui/privacy/ledger_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>desktop/ui/privacy/ledger_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>desktop/ui/privacy/ledger_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>desktop/ui/privacy/ledger_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>desktop/ui/privacy/ledger_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections that were made</source>
        <extracomment>desktop/ui/privacy/ledger_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the connections</source>
        <extracomment>desktop/ui/privacy/ledger_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by host or reason</source>
        <extracomment>desktop/ui/privacy/ledger_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the connections</source>
        <extracomment>desktop/ui/privacy/ledger_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <extracomment>desktop/ui/privacy/ledger_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection has these words.</source>
        <extracomment>desktop/ui/privacy/ledger_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <extracomment>desktop/ui/privacy/ledger_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is empty. The first search or download in the library will be its first line.</source>
        <extracomment>desktop/ui/privacy/ledger_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close them to others</source>
        <extracomment>desktop/ui/privacy/page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not take our word for it: watch Fireside with your firewall, or ask in a terminal with “fireside doctor --privacy”.</source>
        <extracomment>desktop/ui/privacy/page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every connection</source>
        <extracomment>desktop/ui/privacy/page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models think on this computer, and what you write stays here. This page says what went out, and who sees to it that nothing else can.</source>
        <extracomment>desktop/ui/privacy/page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What holds on this computer</source>
        <extracomment>desktop/ui/privacy/page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <extracomment>desktop/ui/privacy/page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fireside has no page of its own for new versions yet; the settings under Privacy take the address of one.</source>
        <extracomment>desktop/ui/privacy/update_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a newer version</source>
        <extracomment>desktop/ui/privacy/update_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New versions</source>
        <extracomment>desktop/ui/privacy/update_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its page in the browser</source>
        <extracomment>desktop/ui/privacy/update_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name in braces, as {example}, is a place to be filled. {clipboard} and {selection} are filled by themselves.</source>
        <extracomment>desktop/ui/prompts/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into the message</source>
        <extracomment>desktop/ui/prompts/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick prompts</source>
        <extracomment>desktop/ui/prompts/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>desktop/ui/prompts/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is called by, after a slash in the composer.</source>
        <extracomment>desktop/ui/prompts/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>desktop/ui/prompts/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter puts it in, Tab leads from place to place.</source>
        <extracomment>desktop/ui/prompts/popup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick prompt</source>
        <extracomment>desktop/ui/prompts/prompt_door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <extracomment>desktop/ui/rack/card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on {name}</source>
        <extracomment>desktop/ui/rack/card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {name}</source>
        <extracomment>desktop/ui/rack/card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to change the order, or use the arrow keys</source>
        <extracomment>desktop/ui/rack/grip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {name} up or down</source>
        <extracomment>desktop/ui/rack/grip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add from a file…</source>
        <extracomment>desktop/ui/rack/hint.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter (LoRA) is a small file that changes how a model writes: its voice, its subject, its language. Attach one or several, set how strongly each acts, and hear the difference in the next answer.</source>
        <extracomment>desktop/ui/rack/hint.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop adapter files here, choose some, or look for them on the hub.</source>
        <extracomment>desktop/ui/rack/hint.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find adapters on the hub</source>
        <extracomment>desktop/ui/rack/hint.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach this model something new</source>
        <extracomment>desktop/ui/rack/hint.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes apply to the next message.</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name or note</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the adapters by name or note</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on the hub</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a model to see which of these belong to it.</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of your adapters fits this model.</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:count} more: type a part of the name.</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters (*.gguf *.safetensors adapter_config.json)</source>
        <extracomment>desktop/ui/rack/rack_door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add adapters</source>
        <extracomment>desktop/ui/rack/rack_door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not save</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let “{name}” be what acts now</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this set</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the set</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what acts as a set</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set of adapters</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for new conversations with this model</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own choice</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, changed</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, used for new conversations</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the recommended {strength}</source>
        <extracomment>desktop/ui/rack/strength.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {weakest} to {strongest}; 0 leaves the model as it is. A double click resets it.</source>
        <extracomment>desktop/ui/rack/strength.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of {name}, in hundredths</source>
        <extracomment>desktop/ui/rack/strength.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} do not fit this model</source>
        <extracomment>desktop/ui/rack/unfit.py; one: 1 does not fit this model</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Fits this model</source>
        <extracomment>desktop/ui/rack/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits, but was trained on another model: {base}</source>
        <extracomment>desktop/ui/rack/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For models of the kind {kind}</source>
        <extracomment>desktop/ui/rack/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at it…</source>
        <extracomment>desktop/ui/rack/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for this model</source>
        <extracomment>desktop/ui/rack/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank {ranks}; changes {kinds}</source>
        <extracomment>desktop/ui/rack/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on {base}</source>
        <extracomment>desktop/ui/rack/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <extracomment>desktop/ui/settings/search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset “{title}”</source>
        <extracomment>desktop/ui/settings/field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect when the model is loaded again.</source>
        <extracomment>desktop/ui/settings/field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced settings</source>
        <extracomment>desktop/ui/settings/form.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide advanced settings</source>
        <extracomment>desktop/ui/settings/form.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <extracomment>desktop/ui/sidebar/chosen_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete what is chosen</source>
        <extracomment>desktop/ui/sidebar/chosen_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More that can be done with them</source>
        <extracomment>desktop/ui/sidebar/chosen_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:count} chosen</source>
        <extracomment>desktop/ui/sidebar/chosen_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the folder</source>
        <extracomment>desktop/ui/sidebar/conversation_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to</source>
        <extracomment>desktop/ui/sidebar/conversation_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder…</source>
        <extracomment>desktop/ui/sidebar/conversation_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder</source>
        <extracomment>desktop/ui/sidebar/conversation_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <extracomment>desktop/ui/sidebar/conversation_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the folder</source>
        <extracomment>desktop/ui/sidebar/conversation_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <extracomment>desktop/ui/sidebar/conversation_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:count} conversations</source>
        <extracomment>desktop/ui/sidebar/conversation_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the conversation</source>
        <extracomment>desktop/ui/sidebar/delegate.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <extracomment>desktop/ui/sidebar/found_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 message</source>
        <extracomment>desktop/ui/sidebar/found_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best match</source>
        <extracomment>desktop/ui/sidebar/found_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <extracomment>desktop/ui/sidebar/found_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has all of these words. Fewer words, or the beginning of one, find more.</source>
        <extracomment>desktop/ui/sidebar/found_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older messages are being made ready for the search: {percent} %</source>
        <extracomment>desktop/ui/sidebar/found_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {count:count} conversations; another word finds fewer.</source>
        <extracomment>desktop/ui/sidebar/found_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word, or the beginning of one.</source>
        <extracomment>desktop/ui/sidebar/found_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:count} more</source>
        <extracomment>desktop/ui/sidebar/found_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library · {percent}</source>
        <extracomment>desktop/ui/sidebar/library_button.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Folder “{name}”, {count:count} inside</source>
        <extracomment>desktop/ui/sidebar/rows.py; one: Folder “{name}”, one inside</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>folded up</source>
        <extracomment>desktop/ui/sidebar/rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, with {persona}</source>
        <extracomment>desktop/ui/sidebar/rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <extracomment>desktop/ui/sidebar/search_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All conversations</source>
        <extracomment>desktop/ui/sidebar/sections.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <extracomment>desktop/ui/sidebar/sections.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <extracomment>desktop/ui/sidebar/sections.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <extracomment>desktop/ui/sidebar/sections.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary</source>
        <extracomment>desktop/ui/sidebar/sections.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <extracomment>desktop/ui/sidebar/sections.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>desktop/ui/sidebar/sections.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>desktop/ui/sidebar/sections.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning</source>
        <extracomment>desktop/ui/sidebar/sidebar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the sidebar</source>
        <extracomment>desktop/ui/sidebar/sidebar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change</source>
        <extracomment>desktop/ui/sidebar/sidebar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the conversations</source>
        <extracomment>desktop/ui/sidebar/sidebar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>desktop/ui/sidebar/sidebar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <extracomment>desktop/ui/sidebar/sidebar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations will be listed here.</source>
        <extracomment>desktop/ui/sidebar/sidebar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it</source>
        <extracomment>desktop/ui/sidebar/sidebar_door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <extracomment>desktop/ui/sidebar/sidebar_door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder</source>
        <extracomment>desktop/ui/sidebar/sidebar_door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete {count:count} things for good?</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py; one: Delete “{title}” for good?</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the trash</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes today</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up everything</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking “{name}”…</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in “{name}”.</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be opened only by you on this computer: the key is in its keyring. For a backup that opens anywhere, make a recovery code or choose a passphrase on the privacy page first.</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds your conversations and settings, not the models. Keep it on another drive.</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes the place of your conversations and settings when Fireside starts next. Those of now are kept in Fireside&apos;s folder, under “before-restore”.</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit now</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup of {day} is whole.</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder for the files</source>
        <extracomment>desktop/ui/transfer/export_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All conversations ({count:count})</source>
        <extracomment>desktop/ui/transfer/export_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As</source>
        <extracomment>desktop/ui/transfer/export_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where…</source>
        <extracomment>desktop/ui/transfer/export_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export conversations</source>
        <extracomment>desktop/ui/transfer/export_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exporting {count:count} conversations…</source>
        <extracomment>desktop/ui/transfer/export_dialog.py; one: Exporting the conversation…</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Fireside conversations</source>
        <extracomment>desktop/ui/transfer/export_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <extracomment>desktop/ui/transfer/export_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>desktop/ui/transfer/export_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:count} conversations were exported.</source>
        <extracomment>desktop/ui/transfer/export_dialog.py; one: The conversation was exported.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:count} selected conversations</source>
        <extracomment>desktop/ui/transfer/export_dialog.py; one: This conversation</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything, with all branches and what made each reply. Fireside can bring it back in, here or on another computer.</source>
        <extracomment>desktop/ui/transfer/formats.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML</source>
        <extracomment>desktop/ui/transfer/formats.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <extracomment>desktop/ui/transfer/formats.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <extracomment>desktop/ui/transfer/formats.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page for any browser, and for printing: the branch that is shown. It loads nothing from the internet.</source>
        <extracomment>desktop/ui/transfer/formats.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <extracomment>desktop/ui/transfer/formats.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages on A4 paper: the branch that is shown.</source>
        <extracomment>desktop/ui/transfer/formats.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text for notes and other programs: the branch that is shown.</source>
        <extracomment>desktop/ui/transfer/formats.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import conversations</source>
        <extracomment>desktop/ui/transfer/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new conversations were brought in.</source>
        <extracomment>desktop/ui/transfer/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified: how {source} writes its files is known from descriptions alone, and was never tried with real ones. Look the conversations over before you delete them there.</source>
        <extracomment>desktop/ui/transfer/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “{name}”…</source>
        <extracomment>desktop/ui/transfer/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be brought in:</source>
        <extracomment>desktop/ui/transfer/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be brought in</source>
        <extracomment>desktop/ui/transfer/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it. What had come until then was kept.</source>
        <extracomment>desktop/ui/transfer/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:count} conversations of {source} were brought in.</source>
        <extracomment>desktop/ui/transfer/import_dialog.py; one: One conversation of {source} was brought in.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:count} were here already, and did not come again.</source>
        <extracomment>desktop/ui/transfer/import_dialog.py; one: One was here already, and did not come again.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>… and {count:count} more.</source>
        <extracomment>desktop/ui/transfer/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <extracomment>desktop/ui/transfer/job_pane.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <extracomment>desktop/ui/transfer/pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups (*{ending})</source>
        <extracomment>desktop/ui/transfer/transfer_door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations (*.json *.jsonl *.zip)</source>
        <extracomment>desktop/ui/transfer/transfer_door.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt them</source>
        <extracomment>desktop/ui/vault/choosing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt them with a passphrase…</source>
        <extracomment>desktop/ui/vault/choosing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt with this passphrase</source>
        <extracomment>desktop/ui/vault/choosing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without encryption</source>
        <extracomment>desktop/ui/vault/choosing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <extracomment>desktop/ui/vault/choosing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a keyring again</source>
        <extracomment>desktop/ui/vault/choosing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without encryption, whoever can read the files of this computer can read your conversations. You can change this at any time in the settings.</source>
        <extracomment>desktop/ui/vault/choosing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All conversations are being written anew and compared. This can take a minute; nothing is lost if it is interrupted.</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not wait for the keyring</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt your conversations?</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How shall your conversations be protected?</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of your system can keep a key for you, or you choose a passphrase, which you are asked for at every start.</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of your system opens them. Without a passphrase, so can anybody who sits here while you are signed in.</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are stored as plain text so far. Fireside can encrypt them with a key that the keyring of your system keeps; you will notice no difference.</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are stored as plain text so far. This computer has no keyring that could keep a key for you, but a passphrase can protect them. You are asked for it at every start.</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring that could keep a key for you. Choose a passphrase, which you are asked for at every start.</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations are being opened. If your system asks you to unlock its keyring, it is for this.</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations are locked</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations cannot be opened</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least {count} letters. A few words that do not belong together are easy to remember and hard to guess.</source>
        <extracomment>desktop/ui/vault/new_passphrase.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <extracomment>desktop/ui/vault/new_passphrase.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can look it up for you. Keep it well.</source>
        <extracomment>desktop/ui/vault/new_passphrase.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same once more</source>
        <extracomment>desktop/ui/vault/new_passphrase.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it once more, to be sure.</source>
        <extracomment>desktop/ui/vault/new_passphrase.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have written it down</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code: {code}</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code opens your conversations when the keyring has lost its key or you have forgotten your passphrase. Write it on paper and keep it away from this computer. It is not shown again; an older code opens nothing any more.</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase and the keyring together open them</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase opens them</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recovery code opens them too. Keep it on paper, away from this computer.</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All conversations are written anew as plain text, with all copies that are kept of them. Whoever can read the files of this computer can then read them.</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As with a passphrase alone, and besides nobody can guess it away from this computer: a part of the key is only here. Without the keyring, only a recovery code helps.</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the code</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new code…</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a recovery code…</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encryption</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of the system opens them</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no recovery code. If the keyring is lost or the passphrase forgotten, nobody can open your conversations any more: not even you.</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens your conversations</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever is signed in as you opens them without being asked anything. They are safe from others who get hold of the disk.</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are asked for it at every start, and after the vault was locked. It works on other computers too.</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase so far</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>password encryption recovery code keyring</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another way</source>
        <extracomment>desktop/ui/vault/unlocking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <extracomment>desktop/ui/vault/unlocking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>desktop/ui/vault/unlocking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the recovery code instead</source>
        <extracomment>desktop/ui/vault/unlocking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to use these adapters, or to add these models</source>
        <extracomment>desktop/ui/widgets/drop_overlay.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to use this model or adapter</source>
        <extracomment>desktop/ui/widgets/drop_overlay.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the original</source>
        <extracomment>desktop/ui/widgets/library_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete (Delete)</source>
        <extracomment>desktop/ui/widgets/library_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <extracomment>desktop/ui/widgets/library_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of what Fireside brings</source>
        <extracomment>desktop/ui/widgets/library_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>desktop/ui/widgets/library_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this panel</source>
        <extracomment>desktop/ui/widgets/side_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Deleted {count:count} conversations</source>
        <extracomment>desktop/ui/widgets/undo_bar.py; one: Deleted “{title}”</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo deleting {count:count} conversations</source>
        <extracomment>desktop/ui/widgets/undo_bar.py; one: Undo deleting “{title}”</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <extracomment>desktop/ui/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model file</source>
        <extracomment>desktop/ui/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model cannot be written as {type}.</source>
        <extracomment>desktop/workshop/bake.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another type; Q8_0 suits every model.</source>
        <extracomment>desktop/workshop/bake.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can as {types}.</source>
        <extracomment>desktop/workshop/bake.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging the weights</source>
        <extracomment>desktop/workshop/bake.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantising the model</source>
        <extracomment>desktop/workshop/bake.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strength of “{name}” is no number.</source>
        <extracomment>desktop/workshop/bake.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no adapter to bake in.</source>
        <extracomment>desktop/workshop/bake.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp could not write this model as {type}.</source>
        <extracomment>desktop/workshop/bake.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workshop ended unexpectedly ({code}); the file may be damaged.</source>
        <extracomment>desktop/workshop/client.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workshop was killed, perhaps because the computer ran out of memory.</source>
        <extracomment>desktop/workshop/client.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converting the adapter</source>
        <extracomment>desktop/workshop/convert.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its modules for “{tensor}” contradict each other.</source>
        <extracomment>desktop/workshop/convert.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes of “{tensor}” are too large to be stored: choose less strength.</source>
        <extracomment>desktop/workshop/merge.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the model ended while it was read.</source>
        <extracomment>desktop/workshop/merge.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights stored as {type} cannot be changed.</source>
        <extracomment>desktop/workshop/merge.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights stored as {type} cannot be rewritten.</source>
        <extracomment>desktop/workshop/merge.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room, or choose a folder on another drive.</source>
        <extracomment>desktop/workshop/output.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file called “{name}” already.</source>
        <extracomment>desktop/workshop/output.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough space: {needed:size} are needed, and {free:size} are free.</source>
        <extracomment>desktop/workshop/output.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be written: {reason}</source>
        <extracomment>desktop/workshop/output.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it once more, or save it anew in its program.</source>
        <extracomment>desktop/workshop/pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have its text recognised (OCR) by another program, then add it again.</source>
        <extracomment>desktop/workshop/pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in its program, save it without one, then add that file.</source>
        <extracomment>desktop/workshop/pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the PDF</source>
        <extracomment>desktop/workshop/pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no text in it: its pages are pictures, perhaps scanned.</source>
        <extracomment>desktop/workshop/pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged: no page of it can be read.</source>
        <extracomment>desktop/workshop/pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is protected by a password.</source>
        <extracomment>desktop/workshop/pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It also changes biases (“{name}”), for which a GGUF adapter has no place.</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds several adapters at once (“{name}”).</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds whole weights of a model (“{name}”).</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds “{name}”, which Fireside does not know.</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a DoRA, which also scales the weights that it changes.</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged: a half of the pair for “{name}” is missing.</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its pattern “{pattern}” is not understood.</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pairs of LoRA matrices can be converted.</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two matrices for “{name}” do not belong together, or are no matrices.</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter of PEFT is a folder with {config} and {weights}.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its publisher for a plain LoRA, or for the whole merged model.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its publisher for {name}: PEFT saves it since 2023.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It also changes biases, for which a GGUF adapter has no place.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It began as {kind}, which changes the base model as well.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes parameters that are no modules (target_parameters).</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds new tokens (trainable_token_indices).</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds whole parts of a model (modules_to_save: {names}).</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a variant of LoRA (QALoRA, BD-LoRA).</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an adapter of the kind {kind}, and only LoRA can be converted.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It repeats layers of its model (layer_replication).</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its alpha is no number.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter cannot be read: {why}</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This adapter is a pickled file, which can hold any program and run it when it is opened; Fireside never opens one.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be understood: {why}</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than any settings are.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the file again, or ask its publisher for a sound one.</source>
        <extracomment>desktop/workshop/safetensors_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This safetensors file holds more than any adapter does.</source>
        <extracomment>desktop/workshop/safetensors_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This safetensors file is damaged or incomplete.</source>
        <extracomment>desktop/workshop/safetensors_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This safetensors file is damaged or incomplete: “{tensor}”.</source>
        <extracomment>desktop/workshop/safetensors_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This safetensors file is damaged: its header.</source>
        <extracomment>desktop/workshop/safetensors_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{tensor}” is stored as {type}, which Fireside cannot convert.</source>
        <extracomment>desktop/workshop/safetensors_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the model that it was made for.</source>
        <extracomment>desktop/workshop/targets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fireside cannot convert adapters for models of the kind {kind}.</source>
        <extracomment>desktop/workshop/targets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can for {kinds}.</source>
        <extracomment>desktop/workshop/targets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes the part of the model that sees pictures (“{name}”).</source>
        <extracomment>desktop/workshop/targets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes “{name}”, which is in no model of the kind {kind}.</source>
        <extracomment>desktop/workshop/targets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes “{name}”, which this model does not have, or in another size.</source>
        <extracomment>desktop/workshop/targets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model does not say how many heads its attention has.</source>
        <extracomment>desktop/workshop/targets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model does not say how many layers it has.</source>
        <extracomment>desktop/workshop/targets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot be read or written: {reason}</source>
        <extracomment>desktop/workshop/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workshop met a fault of its own ({name}).</source>
        <extracomment>desktop/workshop/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dependable programmer for ordinary computers.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A large programmer that is quick even on the processor.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reliable all-rounder for computers with 8 GB of memory.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among the strongest that a single good graphics card can hold.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An easy-going writer with a long memory for stories.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completes and explains short pieces of code without delay.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>European, precise and even-tempered; for computers with 24 GB or more.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For workstations: knows a great deal and writes with care.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fully open, with six European languages and optional thinking.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handles whole files of code where there are 16 GB of memory.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for changing real projects, several files at a time.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for phones and thin laptops, and speaks a great many languages.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made in Europe for all languages of the Union, German among the first.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pleasant short answers in English from a very small file.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick summaries and rewriting on old laptops.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons and programs well, and is quick for its size.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small, and can think before it answers when that is switched on.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sober and exact; good at following instructions on modest computers.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong at nearly everything for computers with 16 GB of memory.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swiss and fully open, with German, French, Italian and Romansh.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best small all-rounder for most laptops.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classic that most adapters are made for.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quality of a large model at the speed of a small one.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest that still answers sensibly; starts at once on any computer.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinks long and carefully about hard questions.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinks well and answers fast, since only a part of it works on each word.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translates well between 23 languages; not for commercial use.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm, careful prose, very good German among others.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works sums and riddles out step by step.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes naturally in many languages and stays light on memory.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
