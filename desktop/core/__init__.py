"""What things are: values and pure rules. Imports nothing of ours, and never Qt.

The words of the house: a *model* is an AI model, always. A LoRA is an *adapter*. Files on this
computer are on the *shelf*, files elsewhere on the *hub*. A *conversation* has *messages*; the one
being written is the *reply*.
"""
