<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Fireside</name>
    <message>
        <source>Another Fireside is using the folder {home}.</source>
        <extracomment>desktop/app.py</extracomment>
        <translation>Ein anderes Fireside verwendet gerade den Ordner {home}.</translation>
    </message>
    <message>
        <source>Close it first, or start this one with another folder: fireside --home FOLDER.</source>
        <extracomment>desktop/app.py</extracomment>
        <translation>Schließe erst das andere, oder starte dieses mit einem anderen Ordner: fireside --home ORDNER.</translation>
    </message>
    <message>
        <source>Fireside</source>
        <extracomment>desktop/app.py</extracomment>
        <translation>Fireside</translation>
    </message>
    <message>
        <source>See that its drive is there and has space, and that you may write to it, or start Fireside with another folder: fireside --home FOLDER.</source>
        <extracomment>desktop/app.py</extracomment>
        <translation>Sieh nach, ob das Laufwerk da ist und Platz hat und ob du dort schreiben darfst. Oder starte Fireside mit einem anderen Ordner: fireside --home ORDNER.</translation>
    </message>
    <message>
        <source>The folder {home} cannot be used: {why}.</source>
        <extracomment>desktop/app.py</extracomment>
        <translation>Der Ordner {home} lässt sich nicht verwenden: {why}.</translation>
    </message>
    <message>
        <source>it cannot be written to</source>
        <extracomment>desktop/app.py</extracomment>
        <translation>dort darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The engine crashed ({code}).</source>
        <extracomment>desktop/child/process.py</extracomment>
        <translation>Die Engine ist abgestürzt ({code}).</translation>
    </message>
    <message>
        <source>The engine ended unexpectedly (exit code {code}).</source>
        <extracomment>desktop/child/process.py</extracomment>
        <translation>Die Engine hat sich unerwartet beendet (Code {code}).</translation>
    </message>
    <message>
        <source>The engine sent something that Fireside does not understand, and was ended.</source>
        <extracomment>desktop/child/process.py</extracomment>
        <translation>Die Engine hat etwas geschickt, das Fireside nicht versteht, und wurde beendet.</translation>
    </message>
    <message>
        <source>The engine was built for another processor.</source>
        <extracomment>desktop/child/process.py</extracomment>
        <translation>Die Engine wurde für einen anderen Prozessor gebaut.</translation>
    </message>
    <message>
        <source>The engine was killed, perhaps because the computer ran out of memory.</source>
        <extracomment>desktop/child/process.py</extracomment>
        <translation>Das System hat die Engine beendet, vielleicht weil dem Computer der Speicher ausging.</translation>
    </message>
    <message>
        <source>A half of the pair for “{tensor}” is missing.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation>Dem Paar für „{tensor}“ fehlt eine Hälfte.</translation>
    </message>
    <message>
        <source>Choose a GGUF file of a LoRA adapter, or a PEFT folder to convert.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation>Wähle die GGUF-Datei eines LoRA-Adapters oder einen PEFT-Ordner zum Umwandeln.</translation>
    </message>
    <message>
        <source>It changes nothing.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation>Er verändert nichts.</translation>
    </message>
    <message>
        <source>It holds “{tensor}”, which is no half of a pair.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation>Er enthält „{tensor}“, das zu keinem Paar gehört.</translation>
    </message>
    <message>
        <source>It is an activated LoRA, which acts only behind certain words of the text.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation>Es ist ein aktivierbares LoRA, das erst nach bestimmten Wörtern im Text wirkt.</translation>
    </message>
    <message>
        <source>Its alpha is stored as another kind of number than llama.cpp can read.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation>Sein Alpha ist als eine Art von Zahl gespeichert, die llama.cpp nicht lesen kann.</translation>
    </message>
    <message>
        <source>Its alpha, {alpha}, cannot be meant.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation>Sein Alpha, {alpha}, kann nicht gemeint sein.</translation>
    </message>
    <message>
        <source>Its rank for “{tensor}”, {rank:count}, cannot be meant.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation>Sein Rang für „{tensor}“, {rank:count}, kann nicht gemeint sein.</translation>
    </message>
    <message>
        <source>The two halves for “{tensor}” do not belong together.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation>Die beiden Hälften für „{tensor}“ gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation>„{name}“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>“{name}” is no LoRA adapter.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation>„{name}“ ist kein LoRA-Adapter.</translation>
    </message>
    <message>
        <source>“{tensor}” is stored as {type}, which no adapter can be.</source>
        <extracomment>desktop/core/adapter_file.py</extracomment>
        <translation>„{tensor}“ ist als {type} gespeichert, was bei Adaptern nicht geht.</translation>
    </message>
    <message>
        <source>It changes layer {layer:count}, and this model has {count:count} layers.</source>
        <extracomment>desktop/core/adapter_fit.py</extracomment>
        <translation>Er verändert Schicht {layer:count}, dieses Modell hat aber nur {count:count} Schichten.</translation>
    </message>
    <message>
        <source>It changes the embeddings, which this model uses for its output as well.</source>
        <extracomment>desktop/core/adapter_fit.py</extracomment>
        <translation>Er verändert die Einbettungen, die dieses Modell auch für seine Ausgabe nimmt.</translation>
    </message>
    <message>
        <source>It changes the output matrix, and this model uses its embeddings for that.</source>
        <extracomment>desktop/core/adapter_fit.py</extracomment>
        <translation>Er verändert die Ausgabematrix, und dieses Modell nimmt dafür seine Einbettungen.</translation>
    </message>
    <message>
        <source>It changes “{tensor}”, which no adapter can.</source>
        <extracomment>desktop/core/adapter_fit.py</extracomment>
        <translation>Er verändert „{tensor}“, was kein Adapter kann.</translation>
    </message>
    <message>
        <source>It changes “{tensor}”, which this model does not have.</source>
        <extracomment>desktop/core/adapter_fit.py</extracomment>
        <translation>Er verändert „{tensor}“, das es in diesem Modell nicht gibt.</translation>
    </message>
    <message>
        <source>It was made for a model of the kind {other}, and this one is of the kind {own}.</source>
        <extracomment>desktop/core/adapter_fit.py</extracomment>
        <translation>Er wurde für ein Modell der Art {other} gemacht, dieses ist von der Art {own}.</translation>
    </message>
    <message>
        <source>“{tensor}” is {own} in this model; the adapter was made for {other}.</source>
        <extracomment>desktop/core/adapter_fit.py</extracomment>
        <translation>„{tensor}“ ist in diesem Modell {own}; der Adapter wurde für {other} gemacht.</translation>
    </message>
    <message>
        <source>“{tensor}” holds values that are no finite numbers.</source>
        <extracomment>desktop/core/adapter_values.py</extracomment>
        <translation>„{tensor}“ enthält Werte, die keine endlichen Zahlen sind.</translation>
    </message>
    <message>
        <source>Switch it off, or choose an adapter that was made for this model.</source>
        <extracomment>desktop/core/adapters.py</extracomment>
        <translation>Schalte ihn aus, oder nimm einen Adapter, der für dieses Modell gemacht wurde.</translation>
    </message>
    <message>
        <source>The adapter “{adapter}” cannot act on this model.</source>
        <extracomment>desktop/core/adapters.py</extracomment>
        <translation>Der Adapter „{adapter}“ kann auf dieses Modell nicht wirken.</translation>
    </message>
    <message>
        <source>At most {most:size} can be read. Take the part that matters.</source>
        <extracomment>desktop/core/documents.py</extracomment>
        <translation>Höchstens {most:size} können gelesen werden. Nimm den Teil, auf den es ankommt.</translation>
    </message>
    <message>
        <source>How “{name}” is encoded is not known.</source>
        <extracomment>desktop/core/documents.py</extracomment>
        <translation>Wie „{name}“ kodiert ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in its program, then add it again.</source>
        <extracomment>desktop/core/documents.py</extracomment>
        <translation>Speichere die Datei in ihrem Programm als UTF-8, und füge sie dann noch einmal hinzu.</translation>
    </message>
    <message>
        <source>Text files and PDFs can be added: notes, code, tables as CSV.</source>
        <extracomment>desktop/core/documents.py</extracomment>
        <translation>Textdateien und PDFs lassen sich hinzufügen: Notizen, Code, Tabellen als CSV.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <extracomment>desktop/core/documents.py</extracomment>
        <translation>„{name}“ ist leer.</translation>
    </message>
    <message>
        <source>“{name}” is no text file.</source>
        <extracomment>desktop/core/documents.py</extracomment>
        <translation>„{name}“ ist keine Textdatei.</translation>
    </message>
    <message>
        <source>“{name}” is too large to be put beside a message.</source>
        <extracomment>desktop/core/documents.py</extracomment>
        <translation>„{name}“ ist zu groß, um es einer Nachricht beizulegen.</translation>
    </message>
    <message>
        <source>A shorter context: {context:count} tokens</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation>Kürzerer Kontext: {context:count} Tokens</translation>
    </message>
    <message>
        <source>A smaller model: none of this kind fits, however it is quantised.</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation>Ein kleineres Modell: von dieser Art passt keines, wie auch immer es quantisiert ist.</translation>
    </message>
    <message>
        <source>A smaller quantisation: a file of at most {size:size} fits.</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation>Eine kleinere Quantisierung: eine Datei mit höchstens {size:size} passt.</translation>
    </message>
    <message>
        <source>About: how models of the kind “{architecture}” use memory is not known exactly.</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation>Ungefähr: wie Modelle der Art „{architecture}“ mit Speicher umgehen, ist nicht genau bekannt.</translation>
    </message>
    <message>
        <source>An 8-bit KV cache</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation>KV-Cache mit 8 Bit</translation>
    </message>
    <message>
        <source>An 8-bit KV cache and a shorter context: {context:count} tokens</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation>KV-Cache mit 8 Bit, kürzerer Kontext: {context:count} Tokens</translation>
    </message>
    <message>
        <source>Close other programs: {needed:size} are needed.</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation>Schließe andere Programme: {needed:size} werden gebraucht.</translation>
    </message>
    <message>
        <source>Fewer GPU layers: {layers:count}</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation>Weniger Schichten auf der GPU: {layers:count}</translation>
    </message>
    <message>
        <source>This model needs {needed:size} of memory, and this computer has {total:size}.</source>
        <extracomment>desktop/core/fit.py</extracomment>
        <translation>Dieses Modell braucht {needed:size} Arbeitsspeicher, und dieser Computer hat {total:size}.</translation>
    </message>
    <message>
        <source>A newer version of Fireside may be able to read it.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Eine neuere Version von Fireside kann sie vielleicht lesen.</translation>
    </message>
    <message>
        <source>Fireside does not know how the weights of this model are stored.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Fireside weiß nicht, wie die Gewichte dieses Modells gespeichert sind.</translation>
    </message>
    <message>
        <source>Look for a newer file of the same model.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Suche eine neuere Datei desselben Modells.</translation>
    </message>
    <message>
        <source>Look for the same model without “big-endian” or “be” in its name.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Suche dasselbe Modell ohne „big-endian“ oder „be“ im Namen.</translation>
    </message>
    <message>
        <source>This file is no GGUF file, the form in which Fireside loads models.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Das ist keine GGUF-Datei. In dieser Form lädt Fireside Modelle.</translation>
    </message>
    <message>
        <source>This is a GGUF file of version {version}; Fireside reads versions 2 and 3.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Das ist eine GGUF-Datei der Version {version}; Fireside liest die Versionen 2 und 3.</translation>
    </message>
    <message>
        <source>This model file is damaged: a field of its header, “{name}”, is there twice or has no name.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Diese Modelldatei ist beschädigt: ein Feld ihres Kopfes, „{name}“, ist doppelt da oder hat keinen Namen.</translation>
    </message>
    <message>
        <source>This model file is damaged: a list in its header has no known type.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Diese Modelldatei ist beschädigt: eine Liste in ihrem Kopf hat keinen bekannten Typ.</translation>
    </message>
    <message>
        <source>This model file is damaged: a list of numbers holds something else.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Diese Modelldatei ist beschädigt: in einer Liste von Zahlen steht etwas anderes.</translation>
    </message>
    <message>
        <source>This model file is damaged: a list of texts holds something else.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Diese Modelldatei ist beschädigt: in einer Liste von Texten steht etwas anderes.</translation>
    </message>
    <message>
        <source>This model file is damaged: a value in its header has no known type.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Diese Modelldatei ist beschädigt: ein Wert in ihrem Kopf hat keinen bekannten Typ.</translation>
    </message>
    <message>
        <source>This model file is damaged: its alignment is no power of two.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Diese Modelldatei ist beschädigt: ihre Ausrichtung ist keine Zweierpotenz.</translation>
    </message>
    <message>
        <source>This model file is damaged: its tensor “{name}” has no whole number of blocks.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Diese Modelldatei ist beschädigt: ihr Tensor „{name}“ geht nicht in ganzen Blöcken auf.</translation>
    </message>
    <message>
        <source>This model file is damaged: its tensor “{name}” has too many dimensions.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Diese Modelldatei ist beschädigt: ihr Tensor „{name}“ hat zu viele Dimensionen.</translation>
    </message>
    <message>
        <source>This model file is damaged: its tensor “{name}” is larger than any computer.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Diese Modelldatei ist beschädigt: ihr Tensor „{name}“ ist größer als jeder Computer.</translation>
    </message>
    <message>
        <source>This model file is damaged: its tensor “{name}” is not where it should be.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Diese Modelldatei ist beschädigt: ihr Tensor „{name}“ liegt nicht, wo er liegen sollte.</translation>
    </message>
    <message>
        <source>This model file is damaged: its tensor “{name}” is there twice.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Diese Modelldatei ist beschädigt: ihr Tensor „{name}“ ist doppelt da.</translation>
    </message>
    <message>
        <source>This model file was made for big-endian computers; this one is little-endian.</source>
        <extracomment>desktop/core/gguf.py</extracomment>
        <translation>Diese Modelldatei wurde für Big-Endian-Computer gemacht; dieser ist Little-Endian.</translation>
    </message>
    <message>
        <source>Download the file again, or choose another one.</source>
        <extracomment>desktop/core/gguf_window.py</extracomment>
        <translation>Lade die Datei noch einmal herunter, oder nimm eine andere.</translation>
    </message>
    <message>
        <source>The download was probably interrupted. Download the file again.</source>
        <extracomment>desktop/core/gguf_window.py</extracomment>
        <translation>Der Download wurde wohl unterbrochen. Lade die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>This model file is damaged, or no model: its header is larger than any model needs.</source>
        <extracomment>desktop/core/gguf_window.py</extracomment>
        <translation>Diese Modelldatei ist beschädigt oder kein Modell: ihr Kopf ist größer, als ein Modell ihn braucht.</translation>
    </message>
    <message>
        <source>This model file is damaged: a name in it is no text.</source>
        <extracomment>desktop/core/gguf_window.py</extracomment>
        <translation>Diese Modelldatei ist beschädigt: ein Name darin ist kein Text.</translation>
    </message>
    <message>
        <source>This model file is incomplete: it ends within its first part, the header.</source>
        <extracomment>desktop/core/gguf_window.py</extracomment>
        <translation>Diese Modelldatei ist unvollständig: sie endet schon in ihrem ersten Teil, dem Kopf.</translation>
    </message>
    <message>
        <source>This model file is incomplete: {size:size} of {needed:size} are here.</source>
        <extracomment>desktop/core/gguf_window.py</extracomment>
        <translation>Diese Modelldatei ist unvollständig: {size:size} von {needed:size} sind da.</translation>
    </message>
    <message>
        <source>Choose a language model that was made for conversations.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Nimm ein Sprachmodell, das für Unterhaltungen gemacht ist.</translation>
    </message>
    <message>
        <source>Choose the larger file beside it, without “mmproj” in its name.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Nimm die größere Datei daneben, die ohne „mmproj“ im Namen.</translation>
    </message>
    <message>
        <source>Download it again, and choose the file itself and not the page that describes it.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Lade sie noch einmal herunter, und zwar die Datei selbst, nicht die Seite, die sie beschreibt.</translation>
    </message>
    <message>
        <source>Load the model that it was made for, then attach the adapter to it.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Lade das Modell, für das er gemacht wurde, und setze den Adapter dann darauf.</translation>
    </message>
    <message>
        <source>Look for a newer copy of the same model; this form was given up in 2023.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Suche eine neuere Fassung desselben Modells; diese Form wurde 2023 aufgegeben.</translation>
    </message>
    <message>
        <source>Look for the same model as GGUF; many are published in both forms.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Suche dasselbe Modell als GGUF; viele gibt es in beiden Formen.</translation>
    </message>
    <message>
        <source>Run “git lfs pull” in its folder, or download the file from the model&apos;s page.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Rufe in seinem Ordner „git lfs pull“ auf, oder lade die Datei von der Seite des Modells herunter.</translation>
    </message>
    <message>
        <source>This GGUF file does not say what kind of model it is.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Diese GGUF-Datei sagt nicht, was für ein Modell sie ist.</translation>
    </message>
    <message>
        <source>This file begins with nothing but zeros.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Diese Datei beginnt mit lauter Nullen.</translation>
    </message>
    <message>
        <source>This file holds notes for quantising a model, and no model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Diese Datei enthält Notizen zum Quantisieren eines Modells, aber kein Modell.</translation>
    </message>
    <message>
        <source>This file holds only a vocabulary, without the model that speaks it.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Diese Datei enthält nur einen Wortschatz, nicht das Modell, das ihn spricht.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Diese Datei ist leer.</translation>
    </message>
    <message>
        <source>This file only speeds up another model; it cannot speak by itself.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Diese Datei macht nur ein anderes Modell schneller; allein kann sie nicht sprechen.</translation>
    </message>
    <message>
        <source>This is a Git LFS pointer, a note of {size:size} in place of the model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Das ist ein Git-LFS-Zeiger: eine Notiz von {size:size} anstelle des Modells.</translation>
    </message>
    <message>
        <source>This is a PyTorch file; Fireside loads GGUF files.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Das ist eine PyTorch-Datei; Fireside lädt GGUF-Dateien.</translation>
    </message>
    <message>
        <source>This is a control vector, which steers a model, and no model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Das ist ein Steuervektor, der ein Modell lenkt, aber kein Modell.</translation>
    </message>
    <message>
        <source>This is a diffusion language model, which Fireside cannot run yet.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Das ist ein Diffusions-Sprachmodell. Damit kann Fireside noch nicht umgehen.</translation>
    </message>
    <message>
        <source>This is a packed archive and no model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Das ist ein gepacktes Archiv und kein Modell.</translation>
    </message>
    <message>
        <source>This is a program and no model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Das ist ein Programm und kein Modell.</translation>
    </message>
    <message>
        <source>This is a safetensors file; Fireside loads GGUF files.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Das ist eine safetensors-Datei; Fireside lädt GGUF-Dateien.</translation>
    </message>
    <message>
        <source>This is a text and no model. It begins: “{text}”</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Das ist ein Text und kein Modell. Er beginnt so: „{text}“</translation>
    </message>
    <message>
        <source>This is a vision projector, which lets a model see pictures, and no model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Das ist ein Bildprojektor, mit dem ein Modell Bilder sehen kann, aber kein Modell.</translation>
    </message>
    <message>
        <source>This is a web page and no model, perhaps an error page.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Das ist eine Webseite und kein Modell, vielleicht eine Fehlerseite.</translation>
    </message>
    <message>
        <source>This is a zip archive and no model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Das ist ein Zip-Archiv und kein Modell.</translation>
    </message>
    <message>
        <source>This is an adapter in the old form ggla, and no model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Das ist ein Adapter in der alten Form ggla und kein Modell.</translation>
    </message>
    <message>
        <source>This is an adapter, which changes a model, and no model by itself.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Das ist ein Adapter. Er verändert ein Modell, ist aber selbst keines.</translation>
    </message>
    <message>
        <source>This is an embedding model: it compares texts and cannot write any.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Das ist ein Embedding-Modell: es vergleicht Texte und kann keine schreiben.</translation>
    </message>
    <message>
        <source>This is an error message of a server and no model.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Das ist die Fehlermeldung eines Servers und kein Modell.</translation>
    </message>
    <message>
        <source>This model is in the old form {form}, which came before GGUF.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Dieses Modell hat die alte Form {form} aus der Zeit vor GGUF.</translation>
    </message>
    <message>
        <source>This model makes or understands speech; it cannot hold a conversation.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Dieses Modell erzeugt oder versteht Sprache; unterhalten kann man sich mit ihm nicht.</translation>
    </message>
    <message>
        <source>This model makes pictures; it cannot hold a conversation.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Dieses Modell macht Bilder; unterhalten kann man sich mit ihm nicht.</translation>
    </message>
    <message>
        <source>This model translates one text into another; it cannot hold a conversation.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Dieses Modell übersetzt einen Text in einen anderen; unterhalten kann man sich mit ihm nicht.</translation>
    </message>
    <message>
        <source>Unpack it first; a model may be inside.</source>
        <extracomment>desktop/core/impostors.py</extracomment>
        <translation>Entpacke es erst; vielleicht ist ein Modell darin.</translation>
    </message>
    <message>
        <source>The chosen layers need {needed:size} on the GPU, where {free:size} can be used.</source>
        <extracomment>desktop/core/memory.py</extracomment>
        <translation>Die gewählten Schichten brauchen {needed:size} auf der GPU, wo {free:size} verfügbar sind.</translation>
    </message>
    <message>
        <source>The model was trained with {trained:count} tokens of context; with {context:count} its answers may get worse.</source>
        <extracomment>desktop/core/memory.py</extracomment>
        <translation>Das Modell wurde mit {trained:count} Tokens Kontext trainiert; mit {context:count} werden seine Antworten vielleicht schlechter.</translation>
    </message>
    <message>
        <source>This needs {needed:size} of memory, and {free:size} can be used. It may be very slow, or end.</source>
        <extracomment>desktop/core/memory.py</extracomment>
        <translation>Das braucht {needed:size} Arbeitsspeicher, und {free:size} sind verfügbar. Es kann sehr langsam werden oder abbrechen.</translation>
    </message>
    <message>
        <source>Download all parts into one folder, under the names that they have there.</source>
        <extracomment>desktop/core/model_parts.py</extracomment>
        <translation>Lade alle Teile in einen Ordner herunter, unter den Namen, die sie dort haben.</translation>
    </message>
    <message>
        <source>The parts of this model do not belong together.</source>
        <extracomment>desktop/core/model_parts.py</extracomment>
        <translation>Die Teile dieses Modells gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>This is part {number} of {count} of a model, but its name does not end in “{ending}”, so its other parts cannot be found.</source>
        <extracomment>desktop/core/model_parts.py</extracomment>
        <translation>Das ist Teil {number} von {count} eines Modells, aber sein Name endet nicht auf „{ending}“. Darum sind die anderen Teile nicht zu finden.</translation>
    </message>
    <message>
        <source>This model is in {count} files; not in this folder are: {names}</source>
        <extracomment>desktop/core/model_parts.py</extracomment>
        <translation>Dieses Modell besteht aus {count} Dateien; in diesem Ordner fehlen: {names}</translation>
    </message>
    <message>
        <source>This part of a model is damaged: its number is wrong.</source>
        <extracomment>desktop/core/model_parts.py</extracomment>
        <translation>Dieser Teil eines Modells ist beschädigt: seine Nummer stimmt nicht.</translation>
    </message>
    <message>
        <source>“{name}” is not the part of the model that its name says.</source>
        <extracomment>desktop/core/model_parts.py</extracomment>
        <translation>„{name}“ ist nicht der Teil des Modells, der es dem Namen nach sein müsste.</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Architecture</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Attention-Köpfe</translation>
    </message>
    <message>
        <source>Author</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>Chat template, characters</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Chatvorlage, Zeichen</translation>
    </message>
    <message>
        <source>Context</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Description</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Embedding</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Einbettung</translation>
    </message>
    <message>
        <source>Experts</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Experten</translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Feed-forward</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Feinabstimmung</translation>
    </message>
    <message>
        <source>First token</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Languages</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Last token</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Letztes Token</translation>
    </message>
    <message>
        <source>Layers</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Licence</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Licence text</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Lizenztext</translation>
    </message>
    <message>
        <source>Made from</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Entstanden aus</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Other templates</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Andere Vorlagen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Parts</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Quantisation</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Quantised by</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Quantisiert von</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Sliding window</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Gleitendes Fenster</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tokeniser</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Tokenizer</translation>
    </message>
    <message>
        <source>Version</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Version</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <extracomment>desktop/core/model_sheet.py</extracomment>
        <translation>Wortschatz</translation>
    </message>
    <message>
        <source>Choose the file of a model in it.</source>
        <extracomment>desktop/core/models.py</extracomment>
        <translation>Wähle die Datei eines Modells darin.</translation>
    </message>
    <message>
        <source>Fireside is not allowed to read “{name}”.</source>
        <extracomment>desktop/core/models.py</extracomment>
        <translation>Fireside darf „{name}“ nicht lesen.</translation>
    </message>
    <message>
        <source>It may have been moved, or be on a drive that is not connected.</source>
        <extracomment>desktop/core/models.py</extracomment>
        <translation>Vielleicht wurde sie verschoben, oder sie liegt auf einem Laufwerk, das nicht angeschlossen ist.</translation>
    </message>
    <message>
        <source>There is no file “{name}”.</source>
        <extracomment>desktop/core/models.py</extracomment>
        <translation>Eine Datei „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}</source>
        <extracomment>desktop/core/models.py</extracomment>
        <translation>„{name}“ lässt sich nicht lesen: {reason}</translation>
    </message>
    <message>
        <source>“{name}” is a folder.</source>
        <extracomment>desktop/core/models.py</extracomment>
        <translation>„{name}“ ist ein Ordner.</translation>
    </message>
    <message>
        <source>Fireside is locked offline, so it asked nobody.</source>
        <extracomment>desktop/core/offline.py</extracomment>
        <translation>Fireside ist offline gesperrt und hat darum niemanden gefragt.</translation>
    </message>
    <message>
        <source>Open the lock on the privacy page, or in the settings under Privacy, and try again. Models that are here already work as ever.</source>
        <extracomment>desktop/core/offline.py</extracomment>
        <translation>Öffne die Sperre auf der Seite „Privatsphäre“ oder in den Einstellungen unter „Privatsphäre“, und versuche es dann noch einmal. Modelle, die schon hier sind, gehen wie immer.</translation>
    </message>
    <message>
        <source>The administrator of this computer decided so. Models that are here already work as ever, and you can open others from a file.</source>
        <extracomment>desktop/core/offline.py</extracomment>
        <translation>So hat es die Verwaltung dieses Computers bestimmt. Modelle, die schon hier sind, gehen wie immer, und weitere kannst du aus einer Datei öffnen.</translation>
    </message>
    <message>
        <source>Adapter</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Another build of the engine computes: {now}, then it was {before}.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Ein anderer Stand der Engine rechnet: jetzt {now}, damals {before}.</translation>
    </message>
    <message>
        <source>Another number of threads was set.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Damals war eine andere Zahl von Threads eingestellt.</translation>
    </message>
    <message>
        <source>Another prompt format is used.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Ein anderes Prompt-Format wird verwendet.</translation>
    </message>
    <message>
        <source>Assistant</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Engine</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Engine</translation>
    </message>
    <message>
        <source>First word</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Erstes Wort</translation>
    </message>
    <message>
        <source>Flash attention</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Flash Attention</translation>
    </message>
    <message>
        <source>How the engine was set up then is not known.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Wie die Engine damals eingestellt war, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It was written when {count:count} tokens had been read before: read in other portions, they are rounded otherwise in their last digits.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Sie entstand, als {count:count} Tokens schon gelesen waren: in anderen Portionen gelesen, werden sie in den letzten Stellen anders gerundet.</translation>
    </message>
    <message>
        <source>KV cache</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>KV-Cache</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>On the GPU</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Auf der GPU</translation>
    </message>
    <message>
        <source>Other layers are computed by the graphics card.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Andere Schichten werden auf der Grafikkarte berechnet.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Prompt format</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Prompt-Format</translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Reply</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Sampling</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Sampling</translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>System</translation>
    </message>
    <message>
        <source>Taken up</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>The KV cache or flash attention is set otherwise.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>KV-Cache oder Flash Attention sind anders eingestellt.</translation>
    </message>
    <message>
        <source>The context has another length.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Der Kontext hat eine andere Länge.</translation>
    </message>
    <message>
        <source>The model is told something else now: the system prompt, an earlier message or what it can see of them has changed.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Dem Modell wird jetzt etwas anderes gesagt: der Systemprompt, eine frühere Nachricht oder was es davon sehen kann, hat sich geändert.</translation>
    </message>
    <message>
        <source>The model&apos;s file is another one: its SHA-256 differs.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Die Datei des Modells ist eine andere: ihre SHA-256-Summe weicht ab.</translation>
    </message>
    <message>
        <source>The model&apos;s file is another one: its size differs.</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Die Datei des Modells ist eine andere: ihre Größe weicht ab.</translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Writing</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Written</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>Du</translation>
    </message>
    <message>
        <source>after {seconds} s</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>nach {seconds} s</translation>
    </message>
    <message>
        <source>as many as physical cores</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>so viele wie Prozessorkerne</translation>
    </message>
    <message>
        <source>by another program; nothing more is known</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>von einem anderen Programm; mehr ist nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>its first {count:count} characters were there already</source>
        <extracomment>desktop/core/passport.py; one: its first character was there already</extracomment>
        <translation>
            <numerusform>ihr erstes Zeichen war schon da</numerusform>
            <numerusform>ihre ersten {count:count} Zeichen waren schon da</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not known yet</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>noch nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>{count:count} tokens</source>
        <extracomment>desktop/core/passport.py; one: {count:count} token</extracomment>
        <translation>
            <numerusform>{count:count} Token</numerusform>
            <numerusform>{count:count} Tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} layers {on}</source>
        <extracomment>desktop/core/passport.py; one: {count} layer {on}</extracomment>
        <translation>
            <numerusform>{count} Schicht {on}</numerusform>
            <numerusform>{count} Schichten {on}</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, strength {strength}</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>{name}, Stärke {strength}</translation>
    </message>
    <message>
        <source>{speed} tokens/s</source>
        <extracomment>desktop/core/passport.py</extracomment>
        <translation>{speed} Tokens/s</translation>
    </message>
    <message>
        <source>Being looked at…</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Wird gerade angesehen&#xa0;…</translation>
    </message>
    <message>
        <source>Being tried out…</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Wird gerade ausprobiert&#xa0;…</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Dateien und Ordner</translation>
    </message>
    <message>
        <source>Fireside keeps it from the network by a hook in Python. This system does not enforce it: native code is not held.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Fireside hält sie durch einen Haken in Python vom Netz fern. Dieses System erzwingt es nicht: nativer Code wird nicht aufgehalten.</translation>
    </message>
    <message>
        <source>It is closed: no process that could reach the network is started.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Sie ist zu: kein Prozess, der das Netz erreichen könnte, wird gestartet.</translation>
    </message>
    <message>
        <source>It is open: searches and downloads that you start may go out.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Sie ist offen: Suchen und Downloads, die du startest, dürfen hinaus.</translation>
    </message>
    <message>
        <source>It keeps no connection to anywhere: Fireside&apos;s own code refuses it every socket. The system does not enforce that, for the window starts the processes that may go out.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Es hat keine Verbindung nach irgendwo: Firesides eigener Code verweigert ihm jeden Socket. Das System erzwingt das nicht, denn das Fenster startet die Prozesse, die hinaus dürfen.</translation>
    </message>
    <message>
        <source>Keyring</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>No connection has ever been made.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Noch nie wurde eine Verbindung hergestellt.</translation>
    </message>
    <message>
        <source>Nobody but you may open them (0700 and 0600).</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Nur du darfst sie öffnen (0700 und 0600).</translation>
    </message>
    <message>
        <source>Nothing keeps it from the network.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Nichts hält sie vom Netz fern.</translation>
    </message>
    <message>
        <source>Offline lock</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Offline-Sperre</translation>
    </message>
    <message>
        <source>Only a short-lived process of its own reaches the network: one for each search or download that you start. Every connection that it made is written down.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Nur ein kurzlebiger, eigener Prozess erreicht das Netz: einer für jede Suche und jeden Download, den du startest. Jede Verbindung, die er hergestellt hat, wird aufgeschrieben.</translation>
    </message>
    <message>
        <source>Other people on this computer may open {n:count} of them, “{path}” for one.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Andere an diesem Computer dürfen {n:count} davon öffnen, zum Beispiel „{path}“.</translation>
    </message>
    <message>
        <source>Other people on this computer may open “{path}”.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Andere an diesem Computer dürfen „{path}“ öffnen.</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>The administrator of this computer has closed it for everybody.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Die Verwaltung dieses Computers hat sie für alle geschlossen.</translation>
    </message>
    <message>
        <source>The engine</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Die Engine</translation>
    </message>
    <message>
        <source>The system itself keeps it from the network, and from writing any file but its own.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Das System selbst hält sie vom Netz fern und davon, andere als ihre eigenen Dateien zu schreiben.</translation>
    </message>
    <message>
        <source>The system itself keeps it from the network, from writing any file but its own, and from starting other programs.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Das System selbst hält sie vom Netz fern, davon, andere als ihre eigenen Dateien zu schreiben, und davon, andere Programme zu starten.</translation>
    </message>
    <message>
        <source>The system itself keeps it from the network. It does not keep it from writing files where you can.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Das System selbst hält sie vom Netz fern. Es hält sie nicht davon ab, Dateien zu schreiben, wo du es kannst.</translation>
    </message>
    <message>
        <source>The way out</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Der Weg nach draußen</translation>
    </message>
    <message>
        <source>The window</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Das Fenster</translation>
    </message>
    <message>
        <source>The workshop</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Die Werkstatt</translation>
    </message>
    <message>
        <source>There is none. Nothing about you or this computer is sent, and a report of a crash is a file that stays here unless you send it.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Gibt es nicht. Nichts über dich oder diesen Computer wird gesendet, und der Bericht über einen Absturz ist eine Datei, die hierbleibt, wenn du sie nicht verschickst.</translation>
    </message>
    <message>
        <source>They lie in your own profile, which the system keeps from other people.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Sie liegen in deinem eigenen Profil, das das System vor anderen Leuten schützt.</translation>
    </message>
    <message>
        <source>This system has none, so an access token is kept only until Fireside is closed. Nothing secret is put into a plain file.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Dieses System hat keinen. Ein Zugangstoken wird darum nur behalten, bis Fireside beendet wird. Nichts Geheimes kommt in eine offene Datei.</translation>
    </message>
    <message>
        <source>Your conversations</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>Deine Unterhaltungen</translation>
    </message>
    <message>
        <source>“{name}” of this system keeps Fireside&apos;s secrets.</source>
        <extracomment>desktop/core/privacy.py</extracomment>
        <translation>„{name}“ in diesem System bewahrt Firesides Geheimnisse auf.</translation>
    </message>
    <message>
        <source>Shorten it, or load the model with a longer context.</source>
        <extracomment>desktop/core/prompt.py</extracomment>
        <translation>Kürze sie, oder lade das Modell mit längerem Kontext.</translation>
    </message>
    <message>
        <source>The pinned messages need {kept:count} tokens. With what you just wrote that makes {tokens:count}, and the model has room for {room:count}.</source>
        <extracomment>desktop/core/prompt.py</extracomment>
        <translation>Die angehefteten Nachrichten brauchen {kept:count} Tokens. Mit dem, was du gerade geschrieben hast, sind es {tokens:count}, und das Modell hat Platz für {room:count}.</translation>
    </message>
    <message>
        <source>This message needs {tokens:count} tokens, and the model has room for {room:count}.</source>
        <extracomment>desktop/core/prompt.py</extracomment>
        <translation>Diese Nachricht braucht {tokens:count} Tokens, und das Modell hat Platz für {room:count}.</translation>
    </message>
    <message>
        <source>Unpin a message, or load the model with a longer context.</source>
        <extracomment>desktop/core/prompt.py</extracomment>
        <translation>Löse eine angeheftete Nachricht, oder lade das Modell mit längerem Kontext.</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>desktop/core/settings/declaring.py</extracomment>
        <translation>leer</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Notifications</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>16 bits</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>4 bits</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>4 Bit</translation>
    </message>
    <message>
        <source>8 bits</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>A faster way to compute attention, needed for a KV cache of 8 or 4 bits.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Ein schnellerer Weg, Attention zu berechnen; für einen KV-Cache mit 8 oder 4 Bit wird er gebraucht.</translation>
    </message>
    <message>
        <source>A reply ends before any of these, one a line.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Vor jedem davon endet eine Antwort, eines je Zeile.</translation>
    </message>
    <message>
        <source>The name of the GPU to use, as the doctor command shows it. Empty uses all there are, CPU none.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Der Name der GPU, die verwendet wird, so wie „fireside doctor“ ihn nennt. Leer nimmt alle, die da sind, CPU keine.</translation>
    </message>
    <message>
        <source>cpu processor speed</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>CPU Prozessor Tempo</translation>
    </message>
    <message>
        <source>creative random strict</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>kreativ zufällig streng</translation>
    </message>
    <message>
        <source>graphics card offload vram n_gpu_layers</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Grafikkarte auslagern VRAM n_gpu_layers</translation>
    </message>
    <message>
        <source>length shorter limit</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Länge kürzer Grenze</translation>
    </message>
    <message>
        <source>reasoning</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Reasoning überlegen</translation>
    </message>
    <message>
        <source>window memory tokens n_ctx</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Fenster Speicher Tokens n_ctx</translation>
    </message>
    <message>
        <source>A reply that was quicker is not told of.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Eine Antwort, die schneller da war, wird nicht gemeldet.</translation>
    </message>
    <message>
        <source>Address of new versions</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Adresse für neue Versionen</translation>
    </message>
    <message>
        <source>After so many minutes without a key or a move of the mouse in Fireside. A reply that is being written is waited for. Holds where a passphrase opens the vault.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Nach so vielen Minuten ohne eine Taste oder Mausbewegung in Fireside. Auf eine Antwort, die gerade entsteht, wird gewartet. Gilt, wo eine Passphrase den Tresor öffnet.</translation>
    </message>
    <message>
        <source>After the first answer the model finds a title for the conversation, while you do not need it. A title that you chose stays.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Nach der ersten Antwort findet das Modell einen Titel für die Unterhaltung, während du es nicht brauchst. Ein Titel, den du gewählt hast, bleibt.</translation>
    </message>
    <message>
        <source>Answers</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Asks once a week, at most, whether there is a newer Fireside. Nothing is fetched or installed. Otherwise only the button on the privacy page asks.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Fragt höchstens einmal die Woche, ob es ein neueres Fireside gibt. Nichts wird geladen oder installiert. Sonst fragt nur der Knopf auf der Seite „Privatsphäre“.</translation>
    </message>
    <message>
        <source>Breaks up repeated phrases; 0.8 is usual. 0 is off.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Bricht wiederholte Wendungen auf; üblich ist 0,8. 0 schaltet es aus.</translation>
    </message>
    <message>
        <source>Context length</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Kontextlänge</translation>
    </message>
    <message>
        <source>Conversations</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>DRY allowed length</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>DRY-Freilänge</translation>
    </message>
    <message>
        <source>DRY base</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>DRY-Basis</translation>
    </message>
    <message>
        <source>DRY strength</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>DRY-Stärke</translation>
    </message>
    <message>
        <source>Downloads at once</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Downloads zugleich</translation>
    </message>
    <message>
        <source>Drops tokens less likely than this share of the likeliest one. 0 is off.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Lässt Tokens weg, die unwahrscheinlicher sind als dieser Anteil des wahrscheinlichsten. 0 schaltet es aus.</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Strafe nach Häufigkeit</translation>
    </message>
    <message>
        <source>GPU</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPU layers</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Schichten auf der GPU</translation>
    </message>
    <message>
        <source>Go on with downloads</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Downloads fortsetzen</translation>
    </message>
    <message>
        <source>Holds the surprise of the text steady, in place of top-k, top-p and the like: version 1 or 2. 0 is off.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Hält die Überraschung im Text gleichmäßig, anstelle von Top-k, Top-p und dergleichen: Version 1 oder 2. 0 schaltet es aus.</translation>
    </message>
    <message>
        <source>Holds where a passphrase opens the vault.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Gilt, wo eine Passphrase den Tresor öffnet.</translation>
    </message>
    <message>
        <source>How fast Mirostat corrects itself.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Wie schnell Mirostat nachregelt.</translation>
    </message>
    <message>
        <source>How fast the DRY penalty grows with the length of the repetition.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Wie schnell die DRY-Strafe mit der Länge der Wiederholung wächst.</translation>
    </message>
    <message>
        <source>How freely the model picks its words: 0 always takes the likeliest one, higher values surprise more.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Wie frei das Modell seine Wörter wählt: 0 nimmt immer das wahrscheinlichste, höhere Werte überraschen mehr.</translation>
    </message>
    <message>
        <source>How many downloads run at one time; the others wait for their turn.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Wie viele Downloads gleichzeitig laufen; die anderen warten, bis sie dran sind.</translation>
    </message>
    <message>
        <source>How many of the model&apos;s layers are computed by the GPU. Automatic takes as many as fit.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Wie viele Schichten des Modells die GPU berechnet. „Automatisch“ nimmt so viele, wie passen.</translation>
    </message>
    <message>
        <source>How many processor cores work on a reply. Automatic takes the physical cores.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Wie viele Prozessorkerne an einer Antwort arbeiten. „Automatisch“ nimmt die echten Kerne.</translation>
    </message>
    <message>
        <source>How many tokens back the penalties look.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Wie viele Tokens die Strafen zurückschauen.</translation>
    </message>
    <message>
        <source>How many tokens the model can see at once, reply included. Automatic takes the model&apos;s own length, what fits in memory, at most 8,192.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Wie viele Tokens das Modell auf einmal sehen kann, die Antwort mitgezählt. „Automatisch“ nimmt die Länge des Modells, soweit sie in den Speicher passt, höchstens 8.192.</translation>
    </message>
    <message>
        <source>How often the likeliest tokens are left out on purpose. 0 is off.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Wie oft die wahrscheinlichsten Tokens absichtlich weggelassen werden. 0 schaltet es aus.</translation>
    </message>
    <message>
        <source>How precisely the model remembers what it has read. 8 bits need half the memory at a small loss.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Wie genau sich das Modell merkt, was es gelesen hat. 8 Bit brauchen die Hälfte des Speichers und kosten wenig.</translation>
    </message>
    <message>
        <source>Hub address</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Adresse des Hubs</translation>
    </message>
    <message>
        <source>Keeps Fireside from reaching the network at all: no search, no download, whoever asks. Models that are here already work as ever.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Lässt Fireside das Netz überhaupt nicht erreichen: keine Suche, kein Download, wer auch fragt. Modelle, die schon hier sind, gehen wie immer.</translation>
    </message>
    <message>
        <source>Keeps tokens that are about as surprising as expected. 1 is off.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Behält Tokens, die etwa so überraschend sind wie erwartet. 1 schaltet es aus.</translation>
    </message>
    <message>
        <source>Lets downloads that were not done go on by themselves when Fireside starts. Otherwise they wait as paused.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Lässt Downloads, die nicht fertig wurden, beim Start von Fireside von selbst weiterlaufen. Sonst warten sie angehalten.</translation>
    </message>
    <message>
        <source>Library</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Light, dark, or as the system is.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Hell, dunkel oder wie im System.</translation>
    </message>
    <message>
        <source>Load the last model</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Letztes Modell laden</translation>
    </message>
    <message>
        <source>Loads the model that was used last as soon as Fireside starts.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Lädt beim Start von Fireside gleich das Modell, das zuletzt benutzt wurde.</translation>
    </message>
    <message>
        <source>Lock when nobody is here</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Sperren, wenn niemand da ist</translation>
    </message>
    <message>
        <source>Lock when the computer sleeps</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Sperren, wenn der Computer schläft</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>Look for new versions</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Nach neuen Versionen sehen</translation>
    </message>
    <message>
        <source>Makes a token less likely once it was used.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Macht ein Token unwahrscheinlicher, sobald es einmal vorkam.</translation>
    </message>
    <message>
        <source>Makes a token less likely the more often it was used.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Macht ein Token umso unwahrscheinlicher, je öfter es vorkam.</translation>
    </message>
    <message>
        <source>Makes tokens that were just used less likely. 1 is off.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Macht Tokens, die gerade erst vorkamen, unwahrscheinlicher. 1 schaltet es aus.</translation>
    </message>
    <message>
        <source>Memory mapping</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Speicherabbildung</translation>
    </message>
    <message>
        <source>Min-p</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Mirostat</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Mirostat</translation>
    </message>
    <message>
        <source>Mirostat rate</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Mirostat-Rate</translation>
    </message>
    <message>
        <source>Mirostat target</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Mirostat-Ziel</translation>
    </message>
    <message>
        <source>Models folder</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together reach this probability. 1 is off.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Nur die wahrscheinlichsten Tokens, die zusammen diese Wahrscheinlichkeit erreichen. 1 schaltet es aus.</translation>
    </message>
    <message>
        <source>Only this many likeliest tokens are considered. 0 considers all.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Nur so viele der wahrscheinlichsten Tokens kommen in Frage. 0 lässt alle zu.</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Strafe nach Vorkommen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Reads the model from disk as it is needed, and shares it with the system&apos;s cache.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Liest das Modell nach Bedarf von der Platte und teilt es sich mit dem Cache des Systems.</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Strafe für Wiederholungen</translation>
    </message>
    <message>
        <source>Repetition window</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Fenster für Wiederholungen</translation>
    </message>
    <message>
        <source>Repetitions up to this many tokens are left alone.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Wiederholungen bis zu so vielen Tokens bleiben ungestraft.</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation>Start</translation>
    </message>
    <message>
        <source>Stop strings</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Stoppwörter</translation>
    </message>
    <message>
        <source>System prompt</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>Temperature</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Text size</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>The address of a mirror of Hugging Face. Empty is the HF_ENDPOINT of the system, or huggingface.co.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Die Adresse eines Spiegels von Hugging Face. Leer gilt HF_ENDPOINT aus dem System oder huggingface.co.</translation>
    </message>
    <message>
        <source>The most tokens a reply may have.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>So viele Tokens darf eine Antwort höchstens haben.</translation>
    </message>
    <message>
        <source>The same seed and the same settings give the same reply; random takes a new one each time.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Derselbe Startwert mit denselben Einstellungen ergibt dieselbe Antwort; „zufällig“ nimmt jedes Mal einen neuen.</translation>
    </message>
    <message>
        <source>The size of all text, in percent.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Die Größe aller Texte, in Prozent.</translation>
    </message>
    <message>
        <source>The surprise that Mirostat aims at, in bits.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Die Überraschung, die Mirostat anstrebt, in Bit.</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Thinking</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Titles by the model</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Titel vom Modell</translation>
    </message>
    <message>
        <source>Tokens likelier than this can be left out by XTC.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Tokens, die wahrscheinlicher sind als das, kann XTC weglassen.</translation>
    </message>
    <message>
        <source>Top-k</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Top-p</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Typical</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Typisch</translation>
    </message>
    <message>
        <source>Vault</source>
        <extracomment>desktop/core/settings/groups.py</extracomment>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>What every new conversation begins with: who the model is and how it should answer.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Womit jede neue Unterhaltung beginnt: wer das Modell ist und wie es antworten soll.</translation>
    </message>
    <message>
        <source>Where a newer Fireside is announced: an address of JSON with a version and a page, as GitHub has it for the latest release.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Wo ein neueres Fireside angekündigt wird: die Adresse einer JSON-Datei mit Version und Seite, wie GitHub sie für die neueste Veröffentlichung hat.</translation>
    </message>
    <message>
        <source>Whether a reasoning model thinks before it answers, where the model lets one choose.</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>Ob ein Modell, das nachdenken kann, vor der Antwort nachdenkt, wo es einem die Wahl lässt.</translation>
    </message>
    <message>
        <source>XTC probability</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>XTC-Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>XTC threshold</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>XTC-Schwelle</translation>
    </message>
    <message>
        <source>as the model prefers</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>wie das Modell es mag</translation>
    </message>
    <message>
        <source>as the system</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>wie im System</translation>
    </message>
    <message>
        <source>automatic</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>dark</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>light</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>hell</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>nie</translation>
    </message>
    <message>
        <source>no limit</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>desktop/core/settings/declaring.py</extracomment>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <extracomment>desktop/core/settings/declaring.py</extracomment>
        <translation>an</translation>
    </message>
    <message>
        <source>random</source>
        <extracomment>desktop/core/settings/model.py</extracomment>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>Known are: {names}.</source>
        <extracomment>desktop/core/templates.py</extracomment>
        <translation>Bekannt sind: {names}.</translation>
    </message>
    <message>
        <source>There is no chat template called “{name}”.</source>
        <extracomment>desktop/core/templates.py</extracomment>
        <translation>Eine Chatvorlage „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>a template of your own</source>
        <extracomment>desktop/core/templates.py</extracomment>
        <translation>eine eigene Vorlage</translation>
    </message>
    <message>
        <source>the file’s own template</source>
        <extracomment>desktop/core/templates.py</extracomment>
        <translation>die Vorlage aus der Datei</translation>
    </message>
    <message>
        <source>The conversations are encrypted, but what opens them is missing.</source>
        <extracomment>desktop/core/vault.py</extracomment>
        <translation>Die Unterhaltungen sind verschlüsselt, aber was sie öffnet, fehlt.</translation>
    </message>
    <message>
        <source>The conversations are encrypted. It takes your passphrase and the keyring of the system to open them.</source>
        <extracomment>desktop/core/vault.py</extracomment>
        <translation>Die Unterhaltungen sind verschlüsselt. Deine Passphrase und der Schlüsselbund des Systems öffnen sie nur zusammen.</translation>
    </message>
    <message>
        <source>The conversations are encrypted. The keyring of the system keeps the key, and opens them for whoever is signed in as you.</source>
        <extracomment>desktop/core/vault.py</extracomment>
        <translation>Die Unterhaltungen sind verschlüsselt. Der Schlüsselbund des Systems bewahrt den Schlüssel und öffnet sie für jeden, der unter deinem Namen angemeldet ist.</translation>
    </message>
    <message>
        <source>The conversations are encrypted. Your passphrase opens them.</source>
        <extracomment>desktop/core/vault.py</extracomment>
        <translation>Die Unterhaltungen sind verschlüsselt. Deine Passphrase öffnet sie.</translation>
    </message>
    <message>
        <source>The conversations are not encrypted: whoever can read the files of this computer can read them.</source>
        <extracomment>desktop/core/vault.py</extracomment>
        <translation>Die Unterhaltungen sind nicht verschlüsselt: wer die Dateien dieses Computers lesen kann, kann auch sie lesen.</translation>
    </message>
    <message>
        <source>There are no conversations on this computer yet.</source>
        <extracomment>desktop/core/vault.py</extracomment>
        <translation>Auf diesem Computer gibt es noch keine Unterhaltungen.</translation>
    </message>
    <message>
        <source>Choose another template for this model.</source>
        <extracomment>desktop/engine/jinja.py</extracomment>
        <translation>Wähle für dieses Modell eine andere Vorlage.</translation>
    </message>
    <message>
        <source>The chat template asks for more memory than it may have.</source>
        <extracomment>desktop/engine/jinja.py</extracomment>
        <translation>Die Chatvorlage will mehr Speicher, als sie haben darf.</translation>
    </message>
    <message>
        <source>The chat template cannot be used: {reason}</source>
        <extracomment>desktop/engine/jinja.py</extracomment>
        <translation>Die Chatvorlage lässt sich nicht verwenden: {reason}</translation>
    </message>
    <message>
        <source>The chat template does not come to an end.</source>
        <extracomment>desktop/engine/jinja.py</extracomment>
        <translation>Die Chatvorlage kommt nicht zum Ende.</translation>
    </message>
    <message>
        <source>The chat template is broken in line {line}: {reason}</source>
        <extracomment>desktop/engine/jinja.py</extracomment>
        <translation>Die Chatvorlage ist in Zeile {line} kaputt: {reason}</translation>
    </message>
    <message>
        <source>The chat template is too large or too deeply nested.</source>
        <extracomment>desktop/engine/jinja.py</extracomment>
        <translation>Die Chatvorlage ist zu groß oder zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>A context of {count:count} tokens could not be made: {reason}.</source>
        <extracomment>desktop/engine/llama/context.py</extracomment>
        <translation>Ein Kontext von {count:count} Tokens ließ sich nicht anlegen: {reason}.</translation>
    </message>
    <message>
        <source>Choose a shorter context, or another kind of KV cache, in the settings.</source>
        <extracomment>desktop/engine/llama/context.py</extracomment>
        <translation>Wähle in den Einstellungen einen kürzeren Kontext oder eine andere Art von KV-Cache.</translation>
    </message>
    <message>
        <source>Try again; if it fails again, load the model with a shorter context.</source>
        <extracomment>desktop/engine/llama/context.py</extracomment>
        <translation>Versuche es noch einmal; geht es wieder schief, lade das Modell mit kürzerem Kontext.</translation>
    </message>
    <message>
        <source>llama.cpp could not evaluate the text (code {code}).</source>
        <extracomment>desktop/engine/llama/context.py</extracomment>
        <translation>llama.cpp konnte den Text nicht auswerten (Code {code}).</translation>
    </message>
    <message>
        <source>llama.cpp refused the adapters.</source>
        <extracomment>desktop/engine/llama/context.py</extracomment>
        <translation>llama.cpp hat die Adapter abgelehnt.</translation>
    </message>
    <message>
        <source>It may be damaged, or of a kind that this version does not know yet.</source>
        <extracomment>desktop/engine/llama/model.py</extracomment>
        <translation>Vielleicht ist es beschädigt oder von einer Art, die diese Version noch nicht kennt.</translation>
    </message>
    <message>
        <source>Take an adapter that was trained for this base model.</source>
        <extracomment>desktop/engine/llama/model.py</extracomment>
        <translation>Nimm einen Adapter, der für dieses Grundmodell trainiert wurde.</translation>
    </message>
    <message>
        <source>The adapter does not fit this model: {reason}.</source>
        <extracomment>desktop/engine/llama/model.py</extracomment>
        <translation>Der Adapter passt nicht zu diesem Modell: {reason}.</translation>
    </message>
    <message>
        <source>The model cannot read this text.</source>
        <extracomment>desktop/engine/llama/model.py</extracomment>
        <translation>Das Modell kann diesen Text nicht lesen.</translation>
    </message>
    <message>
        <source>There is no device called “{name}” here.</source>
        <extracomment>desktop/engine/llama/model.py</extracomment>
        <translation>Ein Gerät „{name}“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>`fireside doctor` lists the devices.</source>
        <extracomment>desktop/engine/llama/model.py</extracomment>
        <translation>`fireside doctor` zählt die Geräte auf.</translation>
    </message>
    <message>
        <source>llama.cpp cannot load this model: {reason}.</source>
        <extracomment>desktop/engine/llama/model.py</extracomment>
        <translation>llama.cpp kann dieses Modell nicht laden: {reason}.</translation>
    </message>
    <message>
        <source>Choose a model that is made for chat or for writing.</source>
        <extracomment>desktop/engine/loading.py</extracomment>
        <translation>Nimm ein Modell, das zum Unterhalten oder Schreiben gemacht ist.</translation>
    </message>
    <message>
        <source>“{name}” is no model that writes text.</source>
        <extracomment>desktop/engine/loading.py</extracomment>
        <translation>„{name}“ ist kein Modell, das Text schreibt.</translation>
    </message>
    <message>
        <source>Choose a model first.</source>
        <extracomment>desktop/engine/worker.py</extracomment>
        <translation>Wähle erst ein Modell.</translation>
    </message>
    <message>
        <source>Loading was cancelled.</source>
        <extracomment>desktop/engine/worker.py</extracomment>
        <translation>Das Laden wurde abgebrochen.</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <extracomment>desktop/engine/worker.py</extracomment>
        <translation>Es ist kein Modell geladen.</translation>
    </message>
    <message>
        <source>The engine met a fault of its own ({name}).</source>
        <extracomment>desktop/engine/worker.py</extracomment>
        <translation>In der Engine ist ein Fehler aufgetreten ({name}).</translation>
    </message>
    <message>
        <source>The process that speaks with the hub ended unexpectedly.</source>
        <extracomment>desktop/hub/client.py</extracomment>
        <translation>Der Prozess, der mit dem Hub spricht, hat sich unerwartet beendet.</translation>
    </message>
    <message>
        <source>Try again; a download goes on where it was.</source>
        <extracomment>desktop/hub/client.py</extracomment>
        <translation>Versuche es noch einmal; ein Download macht weiter, wo er war.</translation>
    </message>
    <message>
        <source>A repository is called as “owner/name”; a file has no steps up in its path.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Ein Repository heißt „Besitzer/Name“; im Pfad einer Datei führt nichts nach oben.</translation>
    </message>
    <message>
        <source>Drives in the old form FAT32 hold up to 4 GB a file. Choose another models folder.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Laufwerke in der alten Form FAT32 fassen höchstens 4 GB je Datei. Wähle einen anderen Modellordner.</translation>
    </message>
    <message>
        <source>Fireside keeps only files that it can verify.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Fireside behält nur Dateien, die es prüfen kann.</translation>
    </message>
    <message>
        <source>Hugging Face does not accept the access token: it is wrong or has expired.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Hugging Face nimmt das Zugangstoken nicht an: es ist falsch oder abgelaufen.</translation>
    </message>
    <message>
        <source>If an address of a mirror is set, see that it is right; else try again later.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Wenn die Adresse eines Spiegels eingestellt ist, sieh nach, ob sie stimmt; sonst versuche es später noch einmal.</translation>
    </message>
    <message>
        <source>It may have been renamed or removed; a private one needs an access token.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Vielleicht wurde es umbenannt oder entfernt; ein privates braucht ein Zugangstoken.</translation>
    </message>
    <message>
        <source>It was deleted. Something on the way changes it, or the copy on the hub is broken.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Die Datei wurde gelöscht. Etwas unterwegs verändert sie, oder die auf dem Hub ist kaputt.</translation>
    </message>
    <message>
        <source>Look at the mirror and the proxy in the settings. ({reason})</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Sieh dir Spiegel und Proxy in den Einstellungen an. ({reason})</translation>
    </message>
    <message>
        <source>Look at the repository again, and choose anew.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Sieh dir das Repository noch einmal an, und wähle neu.</translation>
    </message>
    <message>
        <source>Make a new one on the page of your tokens, and put it into the settings.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Mache auf der Seite deiner Tokens ein neues, und trage es in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>Make one on the page of your tokens (“read” is enough), and put it into settings.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Mache auf der Seite deiner Tokens eines („read“ genügt), und trage es in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>Make space, or choose another models folder; then the download can go on.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Schaffe Platz, oder wähle einen anderen Modellordner; dann kann der Download weitergehen.</translation>
    </message>
    <message>
        <source>Open its page, agree to its terms, and try again once access is granted.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Öffne die Seite, stimme den Bedingungen zu, und versuche es noch einmal, sobald du Zugang hast.</translation>
    </message>
    <message>
        <source>Open its page, sign in and agree to its terms; then put an access token into settings.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Öffne die Seite, melde dich an, und stimme den Bedingungen zu; trage dann ein Zugangstoken in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>Rename or remove it first.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Benenne sie erst um, oder entferne sie.</translation>
    </message>
    <message>
        <source>See that the access token may read this repository.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Sieh nach, ob das Zugangstoken dieses Repository lesen darf.</translation>
    </message>
    <message>
        <source>See that the models folder is there and may be written to.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Sieh nach, ob der Modellordner da ist und ob du darin schreiben darfst.</translation>
    </message>
    <message>
        <source>See that this computer is online. ({reason})</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Sieh nach, ob dieser Computer online ist. ({reason})</translation>
    </message>
    <message>
        <source>The address “{address}” cannot be used.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Die Adresse „{address}“ lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>The answer of {host} makes no sense.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Die Antwort von {host} ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>The connection to {host} broke off before the file was complete.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Die Verbindung zu {host} brach ab, bevor die Datei vollständig war.</translation>
    </message>
    <message>
        <source>The disk is full; the download has stopped, and what is fetched is kept.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Die Platte ist voll; der Download hat angehalten, und was geladen ist, bleibt.</translation>
    </message>
    <message>
        <source>The disk is too full: {needed:size} are still to come, {free:size} are free, and {reserve:size} stay free for everything else.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Auf der Platte ist zu wenig Platz: {needed:size} fehlen noch, {free:size} sind frei, und {reserve:size} bleiben für alles andere frei.</translation>
    </message>
    <message>
        <source>The file cannot be written: {reason}</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Die Datei lässt sich nicht schreiben: {reason}</translation>
    </message>
    <message>
        <source>The hub announces no checksum for “{file}”.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Der Hub nennt für „{file}“ keine Prüfsumme.</translation>
    </message>
    <message>
        <source>The hub leads to {host} without encryption; Fireside does not follow.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Der Hub verweist unverschlüsselt auf {host}; Fireside folgt ihm dorthin nicht.</translation>
    </message>
    <message>
        <source>The hub refuses access to “{repo}”.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Der Hub verweigert den Zugang zu „{repo}“.</translation>
    </message>
    <message>
        <source>The hub says: {reason}</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Der Hub sagt: {reason}</translation>
    </message>
    <message>
        <source>The makers of “{repo}” give access only to those who ask for it.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Wer „{repo}“ gemacht hat, gibt nur denen Zugang, die darum bitten.</translation>
    </message>
    <message>
        <source>There is another file “{name}” in the folder already.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Im Ordner gibt es schon eine andere Datei „{name}“.</translation>
    </message>
    <message>
        <source>This drive cannot hold a file as large as this one.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Dieses Laufwerk kann keine so große Datei aufnehmen.</translation>
    </message>
    <message>
        <source>This is no fault of this computer. Try again later.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>An diesem Computer liegt es nicht. Versuche es später noch einmal.</translation>
    </message>
    <message>
        <source>This needs an access token of Hugging Face, and none is set.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Dafür ist ein Zugangstoken von Hugging Face nötig, und es ist keines eingetragen.</translation>
    </message>
    <message>
        <source>Try again later: what is fetched already is kept.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Versuche es später noch einmal: was schon geladen ist, bleibt.</translation>
    </message>
    <message>
        <source>Use of the hub is switched off on this computer (HF_HUB_OFFLINE).</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Auf diesem Computer ist der Hub abgeschaltet (HF_HUB_OFFLINE).</translation>
    </message>
    <message>
        <source>{host} asks to be left alone for a while: too many requests.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>{host} bittet um eine Pause: zu viele Anfragen.</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>{host} ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>{host} does not answer any more.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>{host} antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>{host} has a fault of its own ({status}).</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>{host} hat selbst einen Fehler ({status}).</translation>
    </message>
    <message>
        <source>“{file}” on the hub is no longer the file that was listed.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>„{file}“ auf dem Hub ist nicht mehr die Datei, die dort stand.</translation>
    </message>
    <message>
        <source>“{file}” was fetched twice, and both times it was not what the hub announced.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>„{file}“ wurde zweimal geladen und war beide Male nicht, was der Hub angekündigt hatte.</translation>
    </message>
    <message>
        <source>“{name}” is being downloaded already.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>„{name}“ wird schon heruntergeladen.</translation>
    </message>
    <message>
        <source>“{name}” is no name that Fireside asks the hub for.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>„{name}“ ist kein Name, nach dem Fireside den Hub fragt.</translation>
    </message>
    <message>
        <source>“{what}” is not on the hub, or not for everyone.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>„{what}“ gibt es auf dem Hub nicht, oder nicht für alle.</translation>
    </message>
    <message>
        <source>What came is not what was announced; once more.</source>
        <extracomment>desktop/hub/fetch.py</extracomment>
        <translation>Was kam, war nicht das Angekündigte; noch einmal.</translation>
    </message>
    <message>
        <source>Check of the access token</source>
        <extracomment>desktop/hub/worker.py</extracomment>
        <translation>Prüfung des Zugangstokens</translation>
    </message>
    <message>
        <source>Download of {file}, {repo}</source>
        <extracomment>desktop/hub/worker.py</extracomment>
        <translation>Download von {file}, {repo}</translation>
    </message>
    <message>
        <source>Fireside made a mistake of its own ({name}).</source>
        <extracomment>desktop/hub/worker.py</extracomment>
        <translation>Fireside hat selbst einen Fehler gemacht ({name}).</translation>
    </message>
    <message>
        <source>Header of {file}, {repo}</source>
        <extracomment>desktop/hub/worker.py</extracomment>
        <translation>Dateikopf von {file}, {repo}</translation>
    </message>
    <message>
        <source>Page of {repo}</source>
        <extracomment>desktop/hub/worker.py</extracomment>
        <translation>Seite von {repo}</translation>
    </message>
    <message>
        <source>Question for a newer Fireside</source>
        <extracomment>desktop/hub/worker.py</extracomment>
        <translation>Frage nach einem neueren Fireside</translation>
    </message>
    <message>
        <source>Search for adapters</source>
        <extracomment>desktop/hub/worker.py</extracomment>
        <translation>Suche nach Adaptern</translation>
    </message>
    <message>
        <source>Search for models</source>
        <extracomment>desktop/hub/worker.py</extracomment>
        <translation>Suche nach Modellen</translation>
    </message>
    <message>
        <source>Choose a model, then ask for the reply again.</source>
        <extracomment>desktop/session/assistant.py</extracomment>
        <translation>Wähle ein Modell, und bitte dann noch einmal um die Antwort.</translation>
    </message>
    <message>
        <source>Stop it or wait until it has ended, then ask for this reply again.</source>
        <extracomment>desktop/session/assistant.py</extracomment>
        <translation>Halte sie an, oder warte ihr Ende ab, und bitte dann noch einmal um diese Antwort.</translation>
    </message>
    <message>
        <source>The adapter “{name}” has ended the engine.</source>
        <extracomment>desktop/session/blame.py</extracomment>
        <translation>Der Adapter „{name}“ hat die Engine beendet.</translation>
    </message>
    <message>
        <source>The engine did not begin to answer within {seconds} seconds, so it was ended.</source>
        <extracomment>desktop/session/patience.py</extracomment>
        <translation>Die Engine fing innerhalb von {seconds} Sekunden nicht an zu antworten und wurde darum beendet.</translation>
    </message>
    <message>
        <source>The engine did not stop when it was asked to, so it was ended.</source>
        <extracomment>desktop/session/assistant.py</extracomment>
        <translation>Die Engine hielt nicht an, als sie sollte, und wurde darum beendet.</translation>
    </message>
    <message>
        <source>The model is writing another reply.</source>
        <extracomment>desktop/session/assistant.py</extracomment>
        <translation>Das Modell schreibt gerade an einer anderen Antwort.</translation>
    </message>
    <message>
        <source>The engine has ended more than once with the adapter “{name}”, so it is not used again by itself. Switch it off, or off and on to try it once more.</source>
        <extracomment>desktop/session/blame.py</extracomment>
        <translation>Mit dem Adapter „{name}“ hat sich die Engine mehr als einmal beendet, darum wird er nicht von selbst wieder verwendet. Schalte ihn aus, oder aus und wieder an, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>This model has ended the engine more than once, so it is not loaded again by itself. Choose another one, or load it once more.</source>
        <extracomment>desktop/session/blame.py</extracomment>
        <translation>Dieses Modell hat die Engine mehr als einmal beendet, darum wird es nicht von selbst wieder geladen. Nimm ein anderes, oder lade es noch einmal.</translation>
    </message>
    <message>
        <source>Your next message starts the engine and loads the model again.</source>
        <extracomment>desktop/session/blame.py</extracomment>
        <translation>Deine nächste Nachricht startet die Engine und lädt das Modell wieder.</translation>
    </message>
    <message numerus="yes">
        <source>Removing {count:count} things for good</source>
        <extracomment>desktop/session/bin.py; one: Removing one thing for good</extracomment>
        <translation>
            <numerusform>Etwas wird endgültig entfernt</numerusform>
            <numerusform>{count:count} Dinge werden endgültig entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is as it was when it came.</source>
        <extracomment>desktop/session/details.py</extracomment>
        <translation>„{name}“ ist, wie es kam.</translation>
    </message>
    <message>
        <source>“{name}” was read in full. From now on it can be compared with what it is today.</source>
        <extracomment>desktop/session/details.py</extracomment>
        <translation>„{name}“ wurde ganz gelesen. Von jetzt an lässt es sich mit dem vergleichen, was es heute ist.</translation>
    </message>
    <message>
        <source>A message can have {most} documents.</source>
        <extracomment>desktop/session/documents.py</extracomment>
        <translation>Einer Nachricht kannst du höchstens {most} Dokumente beilegen.</translation>
    </message>
    <message>
        <source>Send these first, or take one away.</source>
        <extracomment>desktop/session/documents.py</extracomment>
        <translation>Schicke erst diese, oder nimm eines weg.</translation>
    </message>
    <message>
        <source>See that its drive is connected, or choose another models folder.</source>
        <extracomment>desktop/session/fetching.py</extracomment>
        <translation>Sieh nach, ob sein Laufwerk angeschlossen ist, oder wähle einen anderen Modellordner.</translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be made.</source>
        <extracomment>desktop/session/fetching.py</extracomment>
        <translation>Der Ordner „{path}“ lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>What was fetched of “{name}” cannot be deleted.</source>
        <extracomment>desktop/session/fetching.py</extracomment>
        <translation>Was von „{name}“ geladen wurde, lässt sich nicht löschen.</translation>
    </message>
    <message>
        <source>Its file is not there any more.</source>
        <extracomment>desktop/session/fitting.py</extracomment>
        <translation>Seine Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>For what follows, take out the pages that matter, and add them.</source>
        <extracomment>desktop/session/pdfs.py</extracomment>
        <translation>Für den Rest nimm die Seiten heraus, auf die es ankommt, und füge diese hinzu.</translation>
    </message>
    <message>
        <source>It may be damaged, or need more memory than a document may have.</source>
        <extracomment>desktop/session/pdfs.py</extracomment>
        <translation>Vielleicht ist es beschädigt oder braucht mehr Speicher, als ein Dokument haben darf.</translation>
    </message>
    <message>
        <source>Take out the pages that matter, and add them.</source>
        <extracomment>desktop/session/pdfs.py</extracomment>
        <translation>Nimm die Seiten heraus, auf die es ankommt, und füge diese hinzu.</translation>
    </message>
    <message>
        <source>“{name}” could not be read: reading it broke off ({code}).</source>
        <extracomment>desktop/session/pdfs.py</extracomment>
        <translation>„{name}“ ließ sich nicht lesen: das Lesen brach ab ({code}).</translation>
    </message>
    <message>
        <source>“{name}” is too long: its text was taken up to page {until} of {pages}.</source>
        <extracomment>desktop/session/pdfs.py</extracomment>
        <translation>„{name}“ ist zu lang: der Text wurde bis Seite {until} von {pages} übernommen.</translation>
    </message>
    <message>
        <source>“{name}” was not read within {seconds} seconds, and was given up.</source>
        <extracomment>desktop/session/pdfs.py</extracomment>
        <translation>„{name}“ war nach {seconds} Sekunden nicht gelesen und wurde aufgegeben.</translation>
    </message>
    <message>
        <source>The model that is loaded answers in its place, without the persona&apos;s adapters.</source>
        <extracomment>desktop/session/personas.py</extracomment>
        <translation>Stattdessen antwortet das geladene Modell, ohne die Adapter der Persona.</translation>
    </message>
    <message>
        <source>“{persona}” is for the model {name}, which is not there.</source>
        <extracomment>desktop/session/personas.py</extracomment>
        <translation>„{persona}“ gehört zum Modell {name}, und das ist nicht da.</translation>
    </message>
    <message>
        <source>See that there is space on the disk, and that you may write there.</source>
        <extracomment>desktop/session/privacy.py</extracomment>
        <translation>Sieh nach, ob auf der Platte Platz ist und ob du dort schreiben darfst.</translation>
    </message>
    <message>
        <source>“{path}” could not be written.</source>
        <extracomment>desktop/session/privacy.py</extracomment>
        <translation>„{path}“ ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>“{adapter}” is in the library, but cannot act on this model.</source>
        <extracomment>desktop/session/rack.py</extracomment>
        <translation>„{adapter}“ ist in der Bibliothek, kann auf dieses Modell aber nicht wirken.</translation>
    </message>
    <message>
        <source>“{name}” is in the library; load its model to use it.</source>
        <extracomment>desktop/session/rack.py</extracomment>
        <translation>„{name}“ ist in der Bibliothek; lade das passende Modell, um ihn zu verwenden.</translation>
    </message>
    <message>
        <source>“{name}” is switched on</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation>„{name}“ ist eingeschaltet</translation>
    </message>
    <message>
        <source>See that no program uses it. Some drives have no trash: delete the file in a file manager, then take it off the list.</source>
        <extracomment>desktop/session/removing.py</extracomment>
        <translation>Sieh nach, ob kein Programm die Datei verwendet. Manche Laufwerke haben keinen Papierkorb: lösche sie dann in einem Dateimanager, und nimm sie danach von der Liste.</translation>
    </message>
    <message>
        <source>“{path}” cannot be moved to the trash.</source>
        <extracomment>desktop/session/removing.py</extracomment>
        <translation>„{path}“ lässt sich nicht in den Papierkorb legen.</translation>
    </message>
    <message>
        <source>It was stopped before it could be compared.</source>
        <extracomment>desktop/session/reproduction.py</extracomment>
        <translation>Sie wurde angehalten, bevor sie sich vergleichen ließ.</translation>
    </message>
    <message>
        <source>It was written elsewhere, so it cannot be made again here.</source>
        <extracomment>desktop/session/reproduction.py</extracomment>
        <translation>Sie wurde anderswo geschrieben und lässt sich hier nicht noch einmal erzeugen.</translation>
    </message>
    <message>
        <source>Load it first, then make the reply again.</source>
        <extracomment>desktop/session/reproduction.py</extracomment>
        <translation>Lade es erst, und erzeuge die Antwort dann noch einmal.</translation>
    </message>
    <message>
        <source>Nothing that is known of it has changed. A graphics card, another load of the machine or a reply that was edited can be the cause.</source>
        <extracomment>desktop/session/reproduction.py</extracomment>
        <translation>Soweit bekannt, hat sich nichts geändert. Der Grund kann eine Grafikkarte sein, eine andere Auslastung des Computers oder eine bearbeitete Antwort.</translation>
    </message>
    <message>
        <source>“{name}” is not loaded.</source>
        <extracomment>desktop/session/reproduction.py</extracomment>
        <translation>„{name}“ ist nicht geladen.</translation>
    </message>
    <message>
        <source>Paste owner/name, or the address of its page.</source>
        <extracomment>desktop/session/search.py</extracomment>
        <translation>Füge Besitzer/Name ein oder die Adresse der Seite.</translation>
    </message>
    <message>
        <source>This names no repository of models.</source>
        <extracomment>desktop/session/search.py</extracomment>
        <translation>So heißt kein Repository mit Modellen.</translation>
    </message>
    <message>
        <source>Bringing in “{name}”</source>
        <extracomment>desktop/session/shelving.py</extracomment>
        <translation>„{name}“ wird geholt</translation>
    </message>
    <message>
        <source>Moving the models to “{folder}”</source>
        <extracomment>desktop/session/shelving.py</extracomment>
        <translation>Die Modelle ziehen um nach „{folder}“</translation>
    </message>
    <message>
        <source>Remove it, and download it again.</source>
        <extracomment>desktop/session/shelving.py</extracomment>
        <translation>Entferne es, und lade es noch einmal herunter.</translation>
    </message>
    <message>
        <source>The new folder and the old one must not lie in each other.</source>
        <extracomment>desktop/session/shelving.py</extracomment>
        <translation>Der neue Ordner und der alte dürfen nicht ineinander liegen.</translation>
    </message>
    <message>
        <source>Verifying “{name}”</source>
        <extracomment>desktop/session/shelving.py</extracomment>
        <translation>„{name}“ wird geprüft</translation>
    </message>
    <message numerus="yes">
        <source>{count:count} models were moved.</source>
        <extracomment>desktop/session/shelving.py; one: One model was moved.</extracomment>
        <translation>
            <numerusform>Ein Modell ist umgezogen.</numerusform>
            <numerusform>{count:count} Modelle sind umgezogen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is damaged: its checksum is wrong.</source>
        <extracomment>desktop/session/shelving.py</extracomment>
        <translation>„{name}“ ist beschädigt: die Prüfsumme stimmt nicht.</translation>
    </message>
    <message>
        <source>“{name}” is in the library.</source>
        <extracomment>desktop/session/shelving.py</extracomment>
        <translation>„{name}“ ist in der Bibliothek.</translation>
    </message>
    <message>
        <source>“{name}” is in the trash. Emptying it frees {size:size}.</source>
        <extracomment>desktop/session/shelving.py</extracomment>
        <translation>„{name}“ liegt im Papierkorb. Ihn zu leeren, macht {size:size} frei.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <extracomment>desktop/session/transfer.py</extracomment>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Exporting</source>
        <extracomment>desktop/session/transfer.py</extracomment>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Importing</source>
        <extracomment>desktop/session/transfer.py</extracomment>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Restoring</source>
        <extracomment>desktop/session/transfer.py</extracomment>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Asking…</source>
        <extracomment>desktop/session/updates.py</extracomment>
        <translation>Wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Fireside {version} is there.</source>
        <extracomment>desktop/session/updates.py</extracomment>
        <translation>Fireside {version} ist da.</translation>
    </message>
    <message>
        <source>This is Fireside {version}, and there is nothing newer.</source>
        <extracomment>desktop/session/updates.py</extracomment>
        <translation>Das ist Fireside {version}, und es gibt nichts Neueres.</translation>
    </message>
    <message>
        <source>This is Fireside {version}. It asks for newer ones only when you do.</source>
        <extracomment>desktop/session/updates.py</extracomment>
        <translation>Das ist Fireside {version}. Nach neueren fragt es nur, wenn du es tust.</translation>
    </message>
    <message>
        <source>The keyring of this system keeps the key again.</source>
        <extracomment>desktop/session/warden.py</extracomment>
        <translation>Der Schlüsselbund dieses Systems bewahrt den Schlüssel wieder.</translation>
    </message>
    <message>
        <source>Your conversations are encrypted now.</source>
        <extracomment>desktop/session/warden.py</extracomment>
        <translation>Deine Unterhaltungen sind jetzt verschlüsselt.</translation>
    </message>
    <message>
        <source>Your conversations are stored without encryption now.</source>
        <extracomment>desktop/session/warden.py</extracomment>
        <translation>Deine Unterhaltungen sind jetzt unverschlüsselt gespeichert.</translation>
    </message>
    <message>
        <source>Your recovery code has opened the vault. Choose a new passphrase now.</source>
        <extracomment>desktop/session/warden.py</extracomment>
        <translation>Dein Wiederherstellungscode hat den Tresor geöffnet. Wähle jetzt eine neue Passphrase.</translation>
    </message>
    <message>
        <source>The disk of “{path}” cannot be read.</source>
        <extracomment>desktop/session/work.py</extracomment>
        <translation>Die Platte von „{path}“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Baking “{name}”</source>
        <extracomment>desktop/session/workbench.py</extracomment>
        <translation>„{name}“ wird gebacken</translation>
    </message>
    <message>
        <source>Converting “{name}”</source>
        <extracomment>desktop/session/workbench.py</extracomment>
        <translation>„{name}“ wird umgewandelt</translation>
    </message>
    <message>
        <source>If it happens again, switch the adapters off, one by one.</source>
        <extracomment>desktop/session/writer.py</extracomment>
        <translation>Wenn es noch einmal passiert, schalte die Adapter einen nach dem anderen aus.</translation>
    </message>
    <message>
        <source>Let it end or stop it there, then ask again.</source>
        <extracomment>desktop/session/writer.py</extracomment>
        <translation>Lass es ausreden, oder halte es dort an, und frag dann noch einmal.</translation>
    </message>
    <message>
        <source>The model is writing a reply in another conversation.</source>
        <extracomment>desktop/session/writer.py</extracomment>
        <translation>Das Modell schreibt gerade an einer Antwort in einer anderen Unterhaltung.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <extracomment>desktop/storage/adapter_sets.py</extracomment>
        <translation>Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is a set named “{name}” already.</source>
        <extracomment>desktop/storage/adapter_sets.py</extracomment>
        <translation>Ein Set „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>Conversations of other programs come in by the command for imports.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation>Unterhaltungen aus anderen Programmen kommen über den Befehl zum Importieren herein.</translation>
    </message>
    <message>
        <source>Install the newest version, then restore it again.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation>Installiere die neueste Version, und stelle die Sicherung dann wieder her.</translation>
    </message>
    <message>
        <source>Nothing was changed. Fireside tries it again when it starts next.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation>Nichts wurde geändert. Beim nächsten Start versucht Fireside es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try another copy of it.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation>Nichts wurde geändert. Versuche es mit einer anderen Kopie.</translation>
    </message>
    <message>
        <source>See that it is still there, and that there is space on the disk.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation>Sieh nach, ob die Datei noch da ist und ob auf der Platte Platz ist.</translation>
    </message>
    <message>
        <source>The backup could not take the place of the profile: {why}</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation>Die Sicherung konnte nicht an die Stelle des Profils treten: {why}</translation>
    </message>
    <message>
        <source>“{name}” could not be read, or not be unpacked.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation>„{name}“ ließ sich nicht lesen oder nicht entpacken.</translation>
    </message>
    <message>
        <source>“{name}” is damaged.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation>„{name}“ ist beschädigt.</translation>
    </message>
    <message>
        <source>“{name}” is no backup of Fireside.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation>„{name}“ ist keine Sicherung von Fireside.</translation>
    </message>
    <message>
        <source>“{name}” was written by a newer Fireside.</source>
        <extracomment>desktop/storage/backup.py</extracomment>
        <translation>„{name}“ wurde von einem neueren Fireside geschrieben.</translation>
    </message>
    <message>
        <source>Free some space, or link the file instead.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation>Schaffe Platz, oder verknüpfe die Datei stattdessen.</translation>
    </message>
    <message>
        <source>Free some space. The original is where it was.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation>Schaffe Platz. Das Original liegt, wo es war.</translation>
    </message>
    <message>
        <source>Rename one of the two, and try again.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation>Benenne eine der beiden um, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>See that its drive is connected and that you may write there.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation>Sieh nach, ob das Laufwerk angeschlossen ist und ob du dort schreiben darfst.</translation>
    </message>
    <message>
        <source>There is another file “{path}” already.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation>Es gibt schon eine andere Datei „{path}“.</translation>
    </message>
    <message>
        <source>There is no file “{path}”.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation>Eine Datei „{path}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no space left on the disk for “{path}”.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation>Auf der Platte ist kein Platz mehr für „{path}“.</translation>
    </message>
    <message>
        <source>There is not enough space on the disk: {needed:size} are needed, and {free:size} are free.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation>Auf der Platte ist zu wenig Platz: {needed:size} werden gebraucht, {free:size} sind frei.</translation>
    </message>
    <message>
        <source>This drive or system does not allow links. Copy or move the file instead.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation>Dieses Laufwerk oder System erlaubt keine Verknüpfungen. Kopiere oder verschiebe die Datei stattdessen.</translation>
    </message>
    <message>
        <source>“{path}” cannot be linked.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation>„{path}“ lässt sich nicht verknüpfen.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {why}.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation>„{path}“ lässt sich nicht schreiben: {why}.</translation>
    </message>
    <message>
        <source>“{path}” changed while it was read.</source>
        <extracomment>desktop/storage/carrying.py</extracomment>
        <translation>„{path}“ hat sich beim Lesen geändert.</translation>
    </message>
    <message>
        <source>Another program is using “{path}”.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation>Ein anderes Programm verwendet gerade „{path}“.</translation>
    </message>
    <message>
        <source>Close Fireside, keep a copy of the file, and put a backup in its place.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation>Beende Fireside, behalte eine Kopie der Datei, und lege eine Sicherung an ihre Stelle.</translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation>Schließe es, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Fireside may not write “{path}”.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation>Fireside darf „{path}“ nicht schreiben.</translation>
    </message>
    <message>
        <source>Free some space. What was saved before is safe.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation>Schaffe Platz. Was vorher gespeichert wurde, ist sicher.</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or start Fireside with another --home.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation>Gib dir dort Schreibrechte, oder starte Fireside mit einem anderen Ordner: --home.</translation>
    </message>
    <message>
        <source>Nothing was changed. If it is damaged, put a backup in its place.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation>Nichts wurde geändert. Wenn sie beschädigt ist, lege eine Sicherung an ihre Stelle.</translation>
    </message>
    <message>
        <source>See that its drive is connected, healthy, and has free space.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation>Sieh nach, ob das Laufwerk angeschlossen und gesund ist und Platz hat.</translation>
    </message>
    <message>
        <source>Try it again.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation>Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>What was being read in “{path}” was given up.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation>Das Lesen in „{path}“ wurde aufgegeben.</translation>
    </message>
    <message>
        <source>“{path}” could not be read or written.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation>„{path}“ ließ sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>“{path}” is damaged.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation>„{path}“ ist beschädigt.</translation>
    </message>
    <message>
        <source>“{path}” is not a database, or it needs another key.</source>
        <extracomment>desktop/storage/connection.py</extracomment>
        <translation>„{path}“ ist keine Datenbank oder braucht einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Install the newest version. Nothing was changed.</source>
        <extracomment>desktop/storage/database.py</extracomment>
        <translation>Installiere die neueste Version. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Move it to another place; Fireside then starts with a new one.</source>
        <extracomment>desktop/storage/database.py</extracomment>
        <translation>Lege sie anderswohin; dann beginnt Fireside mit einer neuen.</translation>
    </message>
    <message>
        <source>“{path}” is a database of another program.</source>
        <extracomment>desktop/storage/database.py</extracomment>
        <translation>„{path}“ ist die Datenbank eines anderen Programms.</translation>
    </message>
    <message>
        <source>“{path}” was written by a newer Fireside.</source>
        <extracomment>desktop/storage/database.py</extracomment>
        <translation>„{path}“ wurde von einem neueren Fireside geschrieben.</translation>
    </message>
    <message>
        <source>See that the file is still there, and that you may read it.</source>
        <extracomment>desktop/storage/documents.py</extracomment>
        <translation>Sieh nach, ob die Datei noch da ist und ob du sie lesen darfst.</translation>
    </message>
    <message>
        <source>“{name}” could not be read.</source>
        <extracomment>desktop/storage/documents.py</extracomment>
        <translation>„{name}“ ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>“{name}” is no file.</source>
        <extracomment>desktop/storage/documents.py</extracomment>
        <translation>„{name}“ ist keine Datei.</translation>
    </message>
    <message>
        <source>This folder is no longer there.</source>
        <extracomment>desktop/storage/filing.py</extracomment>
        <translation>Diesen Ordner gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>See that the file is still there, and that its drive is connected.</source>
        <extracomment>desktop/storage/hashes.py</extracomment>
        <translation>Sieh nach, ob die Datei noch da ist und ob ihr Laufwerk angeschlossen ist.</translation>
    </message>
    <message>
        <source>“{path}” could not be read.</source>
        <extracomment>desktop/storage/hashes.py</extracomment>
        <translation>„{path}“ ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>This conversation is no longer there.</source>
        <extracomment>desktop/storage/history.py</extracomment>
        <translation>Diese Unterhaltung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This reply has already ended, or is no longer there.</source>
        <extracomment>desktop/storage/history.py</extracomment>
        <translation>Diese Antwort ist schon zu Ende, oder es gibt sie nicht mehr.</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>desktop/storage/ledger.py</extracomment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Free some space. Nothing was changed.</source>
        <extracomment>desktop/storage/moving.py</extracomment>
        <translation>Schaffe Platz. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed. See that the drive is healthy, and try again.</source>
        <extracomment>desktop/storage/moving.py</extracomment>
        <translation>Nichts wurde geändert. Sieh nach, ob das Laufwerk gesund ist, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The copy of the database was not whole: “{path}”.</source>
        <extracomment>desktop/storage/moving.py</extracomment>
        <translation>Die Kopie der Datenbank war nicht vollständig: „{path}“.</translation>
    </message>
    <message>
        <source>It may belong to somebody else, or lie on a drive that keeps no rights.</source>
        <extracomment>desktop/storage/rights.py</extracomment>
        <translation>Vielleicht gehört es jemand anderem oder liegt auf einem Laufwerk, das keine Rechte kennt.</translation>
    </message>
    <message>
        <source>The rights of “{path}” cannot be changed.</source>
        <extracomment>desktop/storage/rights.py</extracomment>
        <translation>Die Rechte von „{path}“ lassen sich nicht ändern.</translation>
    </message>
    <message>
        <source>Start its keyring, as GNOME Keyring or KWallet, or use a passphrase instead.</source>
        <extracomment>desktop/storage/keyring/system.py</extracomment>
        <translation>Starte einen, etwa GNOME Keyring oder KWallet, oder nimm stattdessen eine Passphrase.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring refused.</source>
        <extracomment>desktop/storage/keyring/system.py</extracomment>
        <translation>Der Schlüsselbund des Systems hat abgelehnt.</translation>
    </message>
    <message>
        <source>This computer has no keyring that works.</source>
        <extracomment>desktop/storage/keyring/system.py</extracomment>
        <translation>Dieser Computer hat keinen Schlüsselbund, der funktioniert.</translation>
    </message>
    <message>
        <source>This system has no keyring, so the token is kept only until Fireside is closed.</source>
        <extracomment>desktop/storage/secrets.py</extracomment>
        <translation>Dieses System hat keinen Schlüsselbund. Das Token wird darum nur behalten, bis Fireside beendet wird.</translation>
    </message>
    <message>
        <source>Unlock it, and try again.</source>
        <extracomment>desktop/storage/keyring/client.py</extracomment>
        <translation>Entsperre ihn, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>This file is no longer in the library.</source>
        <extracomment>desktop/storage/shelf.py</extracomment>
        <translation>Diese Datei ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>See that no program uses it, and that you may write in its folder.</source>
        <extracomment>desktop/storage/sighting.py</extracomment>
        <translation>Sieh nach, ob kein Programm es verwendet und ob du in seinem Ordner schreiben darfst.</translation>
    </message>
    <message>
        <source>“{path}” cannot be deleted.</source>
        <extracomment>desktop/storage/sighting.py</extracomment>
        <translation>„{path}“ lässt sich nicht löschen.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <extracomment>desktop/storage/transfer/markdown.py</extracomment>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Install the newest version, then import it again.</source>
        <extracomment>desktop/storage/transfer/native.py</extracomment>
        <translation>Installiere die neueste Version, und importiere die Datei dann noch einmal.</translation>
    </message>
    <message>
        <source>This file was written by a newer Fireside.</source>
        <extracomment>desktop/storage/transfer/native.py</extracomment>
        <translation>Diese Datei wurde von einem neueren Fireside geschrieben.</translation>
    </message>
    <message>
        <source>Choose one that was exported from the library of personas, of at most 1 MB.</source>
        <extracomment>desktop/storage/transfer/personas.py</extracomment>
        <translation>Nimm eine, die aus der Sammlung der Personas exportiert wurde, mit höchstens 1 MB.</translation>
    </message>
    <message>
        <source>See that it is there, and that you may read it.</source>
        <extracomment>desktop/storage/transfer/personas.py</extracomment>
        <translation>Sieh nach, ob die Datei da ist und ob du sie lesen darfst.</translation>
    </message>
    <message>
        <source>Update this one to read it.</source>
        <extracomment>desktop/storage/transfer/personas.py</extracomment>
        <translation>Bringe dieses hier auf den neuesten Stand, um sie zu lesen.</translation>
    </message>
    <message>
        <source>persona {number}</source>
        <extracomment>desktop/storage/transfer/personas.py</extracomment>
        <translation>Persona {number}</translation>
    </message>
    <message>
        <source>“{name}” is no file of personas.</source>
        <extracomment>desktop/storage/transfer/personas.py</extracomment>
        <translation>„{name}“ ist keine Datei mit Personas.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read.</source>
        <extracomment>desktop/storage/transfer/personas.py</extracomment>
        <translation>„{path}“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Conversation {number} of the file</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation>Unterhaltung {number} der Datei</translation>
    </message>
    <message>
        <source>It is in no form that Fireside knows.</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation>Diese Form kennt Fireside nicht.</translation>
    </message>
    <message>
        <source>It is larger than any conversation should be.</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation>Sie ist größer, als eine Unterhaltung sein sollte.</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation>Sie ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>It is no valid JSON.</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation>Das ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>It is not written as {program} does it.</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation>So schreibt {program} das nicht.</translation>
    </message>
    <message>
        <source>It reads its own JSON files, ChatGPT&apos;s and Claude&apos;s conversations.json or the zip that holds it, Open WebUI&apos;s chat export, and Jan&apos;s messages.jsonl.</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation>Es liest seine eigenen JSON-Dateien, die conversations.json von ChatGPT und Claude oder das Zip, in dem sie steckt, den Chat-Export von Open WebUI und die messages.jsonl von Jan.</translation>
    </message>
    <message>
        <source>The file ends in the middle of it.</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation>Die Datei hört mittendrin auf.</translation>
    </message>
    <message>
        <source>There are no conversations in “{name}” that Fireside can read.</source>
        <extracomment>desktop/storage/transfer/reading.py</extracomment>
        <translation>In „{name}“ sind keine Unterhaltungen, die Fireside lesen kann.</translation>
    </message>
    <message>
        <source>Fetch or export it once more.</source>
        <extracomment>desktop/storage/transfer/sources.py</extracomment>
        <translation>Hole oder exportiere die Datei noch einmal.</translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <extracomment>desktop/storage/transfer/sources.py</extracomment>
        <translation>Sie ist beschädigt.</translation>
    </message>
    <message>
        <source>It is locked with a password.</source>
        <extracomment>desktop/storage/transfer/sources.py</extracomment>
        <translation>Sie ist mit einem Passwort gesperrt.</translation>
    </message>
    <message>
        <source>“{name}” holds too many files.</source>
        <extracomment>desktop/storage/transfer/sources.py</extracomment>
        <translation>„{name}“ enthält zu viele Dateien.</translation>
    </message>
    <message>
        <source>“{name}” holds too much to be read.</source>
        <extracomment>desktop/storage/transfer/sources.py</extracomment>
        <translation>„{name}“ enthält zu viel, um es zu lesen.</translation>
    </message>
    <message>
        <source>It has eight groups of four letters and digits. Upper or lower case is one.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation>Er hat acht Gruppen aus vier Buchstaben und Ziffern. Groß oder klein ist gleich.</translation>
    </message>
    <message>
        <source>It says how they are opened. Put it back from a backup, beside the database.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation>Darin steht, wie sie geöffnet werden. Lege die Datei aus einer Sicherung wieder neben die Datenbank.</translation>
    </message>
    <message>
        <source>See whether Caps Lock is on, and try it again.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation>Sieh nach, ob die Feststelltaste an ist, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Sign in as the person who made them, or use your recovery code.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation>Melde dich mit dem Konto an, mit dem sie entstanden sind, oder nimm deinen Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>The conversations are encrypted, but “{path}” is not there.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation>Die Unterhaltungen sind verschlüsselt, aber „{path}“ ist nicht da.</translation>
    </message>
    <message>
        <source>The key is right. Nothing was changed. Put a backup in its place.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation>Der Schlüssel stimmt. Nichts wurde geändert. Lege eine Sicherung an ihre Stelle.</translation>
    </message>
    <message>
        <source>The keyring of this system does not have the key of your conversations.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation>Der Schlüsselbund dieses Systems hat den Schlüssel zu deinen Unterhaltungen nicht.</translation>
    </message>
    <message>
        <source>This is not the passphrase.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation>Das ist nicht die Passphrase.</translation>
    </message>
    <message>
        <source>This is not the recovery code.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation>Das ist nicht der Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>“{path}” is damaged, or belongs to another vault.</source>
        <extracomment>desktop/storage/vault.py</extracomment>
        <translation>„{path}“ ist beschädigt oder gehört zu einem anderen Tresor.</translation>
    </message>
    <message>
        <source>Put both files back from a backup. Nothing was changed.</source>
        <extracomment>desktop/storage/vault_file.py</extracomment>
        <translation>Hole beide Dateien aus einer Sicherung zurück. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{path}” is damaged, and so is its copy.</source>
        <extracomment>desktop/storage/vault_file.py</extracomment>
        <translation>„{path}“ ist beschädigt, und die Kopie davon auch.</translation>
    </message>
    <message>
        <source>This message no longer waits.</source>
        <extracomment>desktop/storage/waiting.py</extracomment>
        <translation>Diese Nachricht wartet nicht mehr.</translation>
    </message>
    <message>
        <source>Adapters: {names}</source>
        <extracomment>desktop/ui/chat/access.py</extracomment>
        <translation>Adapter: {names}</translation>
    </message>
    <message>
        <source>Answer: {text}</source>
        <extracomment>desktop/ui/chat/access.py</extracomment>
        <translation>Antwort: {text}</translation>
    </message>
    <message>
        <source>You: {text}</source>
        <extracomment>desktop/ui/chat/access.py</extracomment>
        <translation>Du: {text}</translation>
    </message>
    <message>
        <source>How the reply begins</source>
        <extracomment>desktop/ui/chat/beginning.py</extracomment>
        <translation>Wie die Antwort beginnt</translation>
    </message>
    <message>
        <source>Let the model begin the reply itself</source>
        <extracomment>desktop/ui/chat/beginning.py</extracomment>
        <translation>Das Modell selbst beginnen lassen</translation>
    </message>
    <message>
        <source>Sure, here is</source>
        <extracomment>desktop/ui/chat/beginning.py</extracomment>
        <translation>Klar, gern:</translation>
    </message>
    <message>
        <source>The reply begins:</source>
        <extracomment>desktop/ui/chat/beginning.py</extracomment>
        <translation>Die Antwort beginnt mit:</translation>
    </message>
    <message>
        <source>An answer being written</source>
        <extracomment>desktop/ui/chat/branches_panel.py</extracomment>
        <translation>Eine Antwort, die gerade entsteht</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>desktop/ui/chat/branches_panel.py</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Branches</source>
        <extracomment>desktop/ui/chat/branches_panel.py</extracomment>
        <translation>Zweige</translation>
    </message>
    <message>
        <source>Branches of this conversation</source>
        <extracomment>desktop/ui/chat/branches_panel.py</extracomment>
        <translation>Zweige dieser Unterhaltung</translation>
    </message>
    <message>
        <source>No words</source>
        <extracomment>desktop/ui/chat/branches_panel.py</extracomment>
        <translation>Keine Worte</translation>
    </message>
    <message>
        <source>This conversation has one branch. Edit a message or ask for another answer: the ways that it took are then listed here.</source>
        <extracomment>desktop/ui/chat/branches_panel.py</extracomment>
        <translation>Diese Unterhaltung hat nur einen Zweig. Bearbeite eine Nachricht, oder bitte um eine andere Antwort: dann stehen hier die Wege, die sie genommen hat.</translation>
    </message>
    <message numerus="yes">
        <source>{who} · {count:count} messages</source>
        <extracomment>desktop/ui/chat/branches_panel.py; one: {who}</extracomment>
        <translation>
            <numerusform>{who}</numerusform>
            <numerusform>{who} · {count:count} Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another…</source>
        <extracomment>desktop/ui/chat/chat_page.py</extracomment>
        <translation>Anderes wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Load it again</source>
        <extracomment>desktop/ui/chat/chat_page.py</extracomment>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Open a model to begin</source>
        <extracomment>desktop/ui/chat/chat_page.py</extracomment>
        <translation>Öffne ein Modell, um anzufangen</translation>
    </message>
    <message>
        <source>The settings of the engine have changed.</source>
        <extracomment>desktop/ui/chat/chat_page.py</extracomment>
        <translation>Die Einstellungen der Engine haben sich geändert.</translation>
    </message>
    <message>
        <source>They apply once the model is loaded again.</source>
        <extracomment>desktop/ui/chat/chat_page.py</extracomment>
        <translation>Sie gelten, sobald das Modell neu geladen ist.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>desktop/ui/chat/chat_page.py</extracomment>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Write a message</source>
        <extracomment>desktop/ui/chat/chat_page.py</extracomment>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <source>At a temperature of 0 chance has no say: all answers will be the same.</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation>Bei Temperatur 0 hat der Zufall nichts zu sagen: alle Antworten werden gleich.</translation>
    </message>
    <message>
        <source>Both answers begin alike, with the same seed, one after the other.</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation>Beide Antworten beginnen gleich, mit demselben Startwert, eine nach der anderen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose two that differ.</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation>Wähle zwei verschiedene.</translation>
    </message>
    <message>
        <source>Compare two answers</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation>Zwei Antworten vergleichen</translation>
    </message>
    <message>
        <source>Hide the names until I have chosen</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation>Die Namen verbergen, bis ich gewählt habe</translation>
    </message>
    <message>
        <source>How many answers</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation>Wie viele Antworten</translation>
    </message>
    <message>
        <source>One answer</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation>Eine Antwort</translation>
    </message>
    <message>
        <source>Several answers</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation>Mehrere Antworten</translation>
    </message>
    <message>
        <source>The other</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation>Die andere</translation>
    </message>
    <message>
        <source>There are no adapters to compare with: switch one on for this conversation, or save a set for this model. “Several answers” needs none.</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation>Es gibt keine Adapter zum Vergleichen: schalte für diese Unterhaltung einen ein, oder speichere für dieses Modell ein Set. „Mehrere Antworten“ geht ohne.</translation>
    </message>
    <message>
        <source>They are written one after the other, each with a seed of its own.</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation>Sie entstehen eine nach der anderen, jede mit ihrem eigenen Startwert.</translation>
    </message>
    <message>
        <source>Let it end or stop it, keep one of the answers, then compare again.</source>
        <extracomment>desktop/ui/chat/comparison/door.py</extracomment>
        <translation>Lass es ausreden, oder halte es an, behalte eine der Antworten, und vergleiche dann noch einmal.</translation>
    </message>
    <message>
        <source>The model is still answering, or answers wait for your choice.</source>
        <extracomment>desktop/ui/chat/comparison/door.py</extracomment>
        <translation>Das Modell antwortet noch, oder Antworten warten auf deine Wahl.</translation>
    </message>
    <message>
        <source>There is no message to answer yet.</source>
        <extracomment>desktop/ui/chat/comparison/door.py</extracomment>
        <translation>Es gibt noch keine Nachricht, auf die zu antworten wäre.</translation>
    </message>
    <message>
        <source>With {adapters}</source>
        <extracomment>desktop/ui/chat/comparison/door.py</extracomment>
        <translation>Mit {adapters}</translation>
    </message>
    <message>
        <source>Without adapters</source>
        <extracomment>desktop/ui/chat/comparison/door.py</extracomment>
        <translation>Ohne Adapter</translation>
    </message>
    <message>
        <source>Write one, then ask for several answers before you send it.</source>
        <extracomment>desktop/ui/chat/comparison/door.py</extracomment>
        <translation>Schreib eine, und bitte um mehrere Antworten, bevor du sie abschickst.</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <extracomment>desktop/ui/chat/comparison/take_column.py</extracomment>
        <translation>Diese behalten</translation>
    </message>
    <message>
        <source>Keep this one (Alt+{number})</source>
        <extracomment>desktop/ui/chat/comparison/take_column.py</extracomment>
        <translation>Diese behalten (Alt+{number})</translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <extracomment>desktop/ui/chat/comparison/take_column.py</extracomment>
        <translation>{name} behalten</translation>
    </message>
    <message>
        <source>Answers side by side</source>
        <extracomment>desktop/ui/chat/comparison/view.py</extracomment>
        <translation>Antworten nebeneinander</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>desktop/ui/chat/comparison/view.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>desktop/ui/chat/comparison/view.py</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Go back to the conversation; all answers stay</source>
        <extracomment>desktop/ui/chat/comparison/view.py</extracomment>
        <translation>Zurück zur Unterhaltung; alle Antworten bleiben</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>desktop/ui/chat/comparison/view.py</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Answer {letter}</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation>Antwort {letter}</translation>
    </message>
    <message>
        <source>Answer {number} of {total} is being written…</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation>Antwort {number} von {total} wird geschrieben&#xa0;…</translation>
    </message>
    <message>
        <source>Being written…</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation>Wird gerade geschrieben&#xa0;…</translation>
    </message>
    <message>
        <source>Choose the one to go on with. The others stay beside it.</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation>Wähle die, mit der es weitergehen soll. Die anderen bleiben daneben.</translation>
    </message>
    <message>
        <source>Not asked for yet</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation>Noch nicht erbeten</translation>
    </message>
    <message>
        <source>Paused after {done} of {total} answers.</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation>Angehalten nach {done} von {total} Antworten.</translation>
    </message>
    <message>
        <source>The names are shown now. The other answers stay beside your choice.</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation>Die Namen sind jetzt zu sehen. Die anderen Antworten bleiben neben deiner Wahl.</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation>Wartet, bis sie dran ist</translation>
    </message>
    <message>
        <source>Your choice</source>
        <extracomment>desktop/ui/chat/comparison/words.py</extracomment>
        <translation>Deine Wahl</translation>
    </message>
    <message>
        <source>Add text files and PDFs to the message</source>
        <extracomment>desktop/ui/chat/composer.py</extracomment>
        <translation>Textdateien und PDFs zur Nachricht legen</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>desktop/ui/chat/composer.py</extracomment>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Message that is not saved</source>
        <extracomment>desktop/ui/chat/composer.py</extracomment>
        <translation>Nachricht, die nicht gespeichert wird</translation>
    </message>
    <message>
        <source>Send</source>
        <extracomment>desktop/ui/chat/composer.py</extracomment>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <extracomment>desktop/ui/chat/composer.py</extracomment>
        <translation>Senden (Enter)</translation>
    </message>
    <message>
        <source>Send when this reply has ended (Enter)</source>
        <extracomment>desktop/ui/chat/composer.py</extracomment>
        <translation>Senden, wenn diese Antwort fertig ist (Enter)</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>desktop/ui/chat/composer.py</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <extracomment>desktop/ui/chat/composer.py</extracomment>
        <translation>Anhalten (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>desktop/ui/about.py</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Read “{name}”</source>
        <extracomment>desktop/ui/chat/documents.py</extracomment>
        <translation>„{name}“ lesen</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <extracomment>desktop/ui/chat/documents.py</extracomment>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>Take “{name}” away</source>
        <extracomment>desktop/ui/chat/documents.py</extracomment>
        <translation>„{name}“ wegnehmen</translation>
    </message>
    <message numerus="yes">
        <source>{some} of {count} layers on the GPU</source>
        <extracomment>desktop/ui/chat/model_popup.py; one: {some} of {count} layer on the GPU</extracomment>
        <translation>
            <numerusform>{some} von {count} Schicht auf der GPU</numerusform>
            <numerusform>{some} von {count} Schichten auf der GPU</numerusform>
        </translation>
    </message>
    <message>
        <source>Persona: {name}. Change it</source>
        <extracomment>desktop/ui/personas/mark.py</extracomment>
        <translation>Persona: {name}. Ändern</translation>
    </message>
    <message>
        <source>Compare answers with and without adapters</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation>Antworten mit und ohne Adapter vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>Adapters: {count} act</source>
        <extracomment>desktop/ui/rack/rack_door.py; one: Adapters: 1 acts</extracomment>
        <translation>
            <numerusform>Adapter: 1 wirkt</numerusform>
            <numerusform>Adapter: {count} wirken</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to reset: what protects you stays as you chose it.</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation>Nichts zurückzusetzen: was dich schützt, bleibt, wie du es gewählt hast.</translation>
    </message>
    <message>
        <source>One setting has its default again.</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation>Eine Einstellung hat wieder ihren Standard.</translation>
    </message>
    <message>
        <source>Undo the reset</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation>Das Zurücksetzen rückgängig machen</translation>
    </message>
    <message>
        <source>Undo the reset of {count:count} settings</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation>Das Zurücksetzen von {count:count} Einstellungen rückgängig machen</translation>
    </message>
    <message>
        <source>{count:count} settings have their defaults again.</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation>{count:count} Einstellungen haben wieder ihren Standard.</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <extracomment>desktop/ui/settings/field.py</extracomment>
        <translation>Standard: {value}</translation>
    </message>
    <message>
        <source>Reset “{title}” to {value}</source>
        <extracomment>desktop/ui/settings/field.py</extracomment>
        <translation>„{title}“ auf {value} zurücksetzen</translation>
    </message>
    <message>
        <source>Press keys…</source>
        <extracomment>desktop/ui/settings/key_button.py</extracomment>
        <translation>Tasten drücken&#xa0;…</translation>
    </message>
    <message>
        <source>Press the new keys. Escape leaves them as they are.</source>
        <extracomment>desktop/ui/settings/key_button.py</extracomment>
        <translation>Drücke die neuen Tasten. Escape lässt sie, wie sie sind.</translation>
    </message>
    <message>
        <source>Press to change the keys; Backspace takes them away</source>
        <extracomment>desktop/ui/settings/key_button.py</extracomment>
        <translation>Drücken, um die Tasten zu ändern; die Rücktaste nimmt sie weg</translation>
    </message>
    <message>
        <source>{title}: {keys}. Change the keys</source>
        <extracomment>desktop/ui/settings/key_button.py</extracomment>
        <translation>{title}: {keys}. Tasten ändern</translation>
    </message>
    <message>
        <source>Leave them there</source>
        <extracomment>desktop/ui/settings/key_row.py</extracomment>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Reset the keys of “{title}”</source>
        <extracomment>desktop/ui/settings/key_row.py</extracomment>
        <translation>Die Tasten von „{title}“ zurücksetzen</translation>
    </message>
    <message>
        <source>Use them here</source>
        <extracomment>desktop/ui/settings/key_row.py</extracomment>
        <translation>Hier verwenden</translation>
    </message>
    <message>
        <source>{keys} belongs to “{title}”.</source>
        <extracomment>desktop/ui/settings/key_row.py</extracomment>
        <translation>{keys} gehört zu „{title}“.</translation>
    </message>
    <message>
        <source>Reset all settings of “{title}”</source>
        <extracomment>desktop/ui/settings/page.py</extracomment>
        <translation>Alle Einstellungen unter „{title}“ zurücksetzen</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <extracomment>desktop/ui/settings/search.py</extracomment>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>{count:count} found</source>
        <extracomment>desktop/ui/settings/search.py</extracomment>
        <translation>{count:count} gefunden</translation>
    </message>
    <message>
        <source>Always</source>
        <extracomment>desktop/ui/settings/shortcuts.py</extracomment>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Press the keys of a command to give it others. They hold in the window at once, and its menus and hints show them.</source>
        <extracomment>desktop/ui/settings/shortcuts.py</extracomment>
        <translation>Drücke auf die Tasten eines Befehls, um ihm andere zu geben. Sie gelten im Fenster sofort, und Menüs und Hinweise zeigen sie.</translation>
    </message>
    <message numerus="yes">
        <source>{messages:count} messages in {count:count} conversations</source>
        <extracomment>desktop/ui/sidebar/found_panel.py; one: {messages:count} messages in 1 conversation</extracomment>
        <translation>
            <numerusform>{messages:count} Nachrichten in 1 Unterhaltung</numerusform>
            <numerusform>{messages:count} Nachrichten in {count:count} Unterhaltungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Words, “a phrase” or the beginning of a word</source>
        <extracomment>desktop/ui/sidebar/search_field.py</extracomment>
        <translation>Wörter, „eine Wendung“ oder ein Wortanfang</translation>
    </message>
    <message>
        <source>Your conversations will be listed here. Each is kept as you go, and every word of them can be searched above.</source>
        <extracomment>desktop/ui/sidebar/sidebar.py</extracomment>
        <translation>Hier werden deine Unterhaltungen stehen. Jede wird von selbst aufgehoben, und oben lässt sich jedes Wort darin finden.</translation>
    </message>
    <message>
        <source>The trash is empty. What you delete by mistake can be restored from here.</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py</extracomment>
        <translation>Der Papierkorb ist leer. Was du aus Versehen löschst, lässt sich von hier zurückholen.</translation>
    </message>
    <message numerus="yes">
        <source>What you delete stays here for {count} days, then it is gone for good.</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py; one: What you delete stays here for a day, then it is gone for good.</extracomment>
        <translation>
            <numerusform>Was du löschst, bleibt einen Tag hier und ist dann endgültig weg.</numerusform>
            <numerusform>Was du löschst, bleibt {count} Tage hier und ist dann endgültig weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days left</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py; one: 1 day left</extracomment>
        <translation>
            <numerusform>noch 1 Tag</numerusform>
            <numerusform>noch {count} Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Fireside recovery code</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation>Fireside-Wiederherstellungscode</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation>Ich habe ihn aufbewahrt</translation>
    </message>
    <message>
        <source>In case you forget it</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation>Falls du sie vergisst</translation>
    </message>
    <message>
        <source>Make a recovery code</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation>Wiederherstellungscode machen</translation>
    </message>
    <message>
        <source>Nobody can look your passphrase up. If you forget it, a recovery code is the only other way to your conversations: 32 letters and digits for a drawer, not for this computer. You can also make one later, in the settings.</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation>Niemand kann deine Passphrase nachsehen. Wenn du sie vergisst, ist ein Wiederherstellungscode der einzige andere Weg zu deinen Unterhaltungen: 32 Buchstaben und Ziffern für eine Schublade, nicht für diesen Computer. Du kannst ihn auch später machen, in den Einstellungen.</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Opens the conversations of Fireside without a passphrase. Made on {day}.</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation>Öffnet die Unterhaltungen von Fireside ohne Passphrase. Gemacht am {day}.</translation>
    </message>
    <message>
        <source>Print…</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation>Wiederherstellungscode speichern</translation>
    </message>
    <message>
        <source>Save…</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation>Speichern&#xa0;…</translation>
    </message>
    <message>
        <source>This code opens your conversations when the keyring has lost its key or you have forgotten your passphrase. Write it on paper, print it, or save it on a stick, and keep it away from this computer. It is not shown again; an older code opens nothing any more.</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation>Dieser Code öffnet deine Unterhaltungen, wenn der Schlüsselbund seinen Schlüssel verloren hat oder du deine Passphrase vergessen hast. Schreib ihn auf Papier, druck ihn aus, oder speichere ihn auf einem Stick, und bewahre ihn nicht bei diesem Computer auf. Er wird nicht noch einmal gezeigt; ein älterer Code öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>Look for another one in the library.</source>
        <extracomment>desktop/ui/welcome/getting.py</extracomment>
        <translation>Suche in der Bibliothek ein anderes.</translation>
    </message>
    <message>
        <source>There is no model in this repository any more.</source>
        <extracomment>desktop/ui/welcome/getting.py</extracomment>
        <translation>In diesem Repository ist kein Modell mehr.</translation>
    </message>
    <message>
        <source>A tiny model that comes with Fireside and answers questions about it. It is here already.</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Ein winziges Modell, das mit Fireside kommt und Fragen dazu beantwortet. Es ist schon hier.</translation>
    </message>
    <message>
        <source>All {count} models that are here…</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Alle {count} Modelle, die hier sind&#xa0;…</translation>
    </message>
    <message>
        <source>Begin at once</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Gleich anfangen</translation>
    </message>
    <message>
        <source>Browse the library</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>In der Bibliothek stöbern</translation>
    </message>
    <message>
        <source>Change how conversations are protected</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Ändern, wie Unterhaltungen geschützt sind</translation>
    </message>
    <message>
        <source>Change…</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Encryption</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Fetch a model that suits this computer</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Hol ein Modell, das zu diesem Computer passt</translation>
    </message>
    <message>
        <source>Or fetch a model that suits this computer</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Oder hol ein Modell, das zu diesem Computer passt</translation>
    </message>
    <message>
        <source>Read the manual</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Das Handbuch lesen</translation>
    </message>
    <message>
        <source>Skip</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Talk with a language model on your own computer. Nothing you write leaves it.</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Unterhalte dich mit einem Sprachmodell auf deinem eigenen Computer. Nichts, was du schreibst, verlässt ihn.</translation>
    </message>
    <message>
        <source>The Guide</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Der Guide</translation>
    </message>
    <message>
        <source>The offline lock is on: nothing can be fetched until it is off.</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Die Offline-Sperre ist an: solange sie an ist, lässt sich nichts holen.</translation>
    </message>
    <message>
        <source>Use it</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Welcome</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>What you write is yours</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Was du schreibst, gehört dir</translation>
    </message>
    <message>
        <source>While it is on, nothing here can reach the network: no search, no download. Models that are here work as ever.</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Solange sie an ist, erreicht nichts hier das Netz: keine Suche, kein Download. Modelle, die schon hier sind, gehen wie immer.</translation>
    </message>
    <message>
        <source>You find this page again in the Help menu.</source>
        <extracomment>desktop/ui/welcome/page.py</extracomment>
        <translation>Diese Seite findest du im Menü „Hilfe“ wieder.</translation>
    </message>
    <message>
        <source>Asking Hugging Face for its file…</source>
        <extracomment>desktop/ui/welcome/pick_card.py</extracomment>
        <translation>Hugging Face wird nach der Datei gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Another good one</source>
        <extracomment>desktop/ui/welcome/words.py</extracomment>
        <translation>Auch gut</translation>
    </message>
    <message>
        <source>Models of up to about {size} run comfortably here.</source>
        <extracomment>desktop/ui/welcome/words.py</extracomment>
        <translation>Modelle bis etwa {size} laufen hier bequem.</translation>
    </message>
    <message>
        <source>More capable</source>
        <extracomment>desktop/ui/welcome/words.py</extracomment>
        <translation>Kann mehr</translation>
    </message>
    <message>
        <source>Smaller, here sooner</source>
        <extracomment>desktop/ui/welcome/words.py</extracomment>
        <translation>Kleiner, schneller da</translation>
    </message>
    <message>
        <source>There is little free memory just now; close other programs for more.</source>
        <extracomment>desktop/ui/welcome/words.py</extracomment>
        <translation>Gerade ist wenig Speicher frei; schließe andere Programme, um mehr zu haben.</translation>
    </message>
    <message>
        <source>about a minute to download</source>
        <extracomment>desktop/ui/welcome/words.py</extracomment>
        <translation>Download in etwa einer Minute</translation>
    </message>
    <message>
        <source>about {count} h to download</source>
        <extracomment>desktop/ui/welcome/words.py</extracomment>
        <translation>Download in etwa {count} h</translation>
    </message>
    <message>
        <source>about {count} min to download</source>
        <extracomment>desktop/ui/welcome/words.py</extracomment>
        <translation>Download in etwa {count} min</translation>
    </message>
    <message>
        <source>about {size}</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation>etwa {size}</translation>
    </message>
    <message>
        <source>less than a minute to download</source>
        <extracomment>desktop/ui/welcome/words.py</extracomment>
        <translation>Download in weniger als einer Minute</translation>
    </message>
    <message>
        <source>looking for a graphics card…</source>
        <extracomment>desktop/ui/welcome/words.py</extracomment>
        <translation>eine Grafikkarte wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>no graphics card that can help</source>
        <extracomment>desktop/ui/welcome/words.py</extracomment>
        <translation>keine Grafikkarte, die helfen kann</translation>
    </message>
    <message>
        <source>{all:size} of memory, {free:size} free</source>
        <extracomment>desktop/ui/welcome/words.py</extracomment>
        <translation>{all:size} Arbeitsspeicher, {free:size} frei</translation>
    </message>
    <message numerus="yes">
        <source>{count} cores</source>
        <extracomment>desktop/ui/welcome/words.py; one: 1 core</extracomment>
        <translation>
            <numerusform>1 Kern</numerusform>
            <numerusform>{count} Kerne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:count} words</source>
        <extracomment>desktop/ui/wording.py; one: {count:count} word</extracomment>
        <translation>
            <numerusform>{count:count} Wort</numerusform>
            <numerusform>{count:count} Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>An opening line: it was written beforehand, and is sent to the model.</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation>Eine Begrüßung: sie wurde im Voraus geschrieben und geht an das Modell.</translation>
    </message>
    <message numerus="yes">
        <source>{count:count} tokens, {cached:count} of them read before</source>
        <extracomment>desktop/core/passport.py; one: {count:count} token, {cached:count} of it read before</extracomment>
        <translation>
            <numerusform>{count:count} Token, davon {cached:count} schon vorher gelesen</numerusform>
            <numerusform>{count:count} Tokens, davon {cached:count} schon vorher gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:count} connections were made, each because you asked.</source>
        <extracomment>desktop/core/privacy.py; one: One connection was made, because you asked for it.</extracomment>
        <translation>
            <numerusform>Eine Verbindung wurde hergestellt, weil du es wolltest.</numerusform>
            <numerusform>{count:count} Verbindungen wurden hergestellt, jede, weil du es wolltest.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title:words}” cannot be {value}.</source>
        <extracomment>desktop/core/settings/declaring.py</extracomment>
        <translation>„{title:words}“ kann nicht {value} sein.</translation>
    </message>
    <message>
        <source>“{title:words}” must be between {low} and {high}.</source>
        <extracomment>desktop/core/settings/declaring.py</extracomment>
        <translation>„{title:words}“ muss zwischen {low} und {high} liegen.</translation>
    </message>
    <message>
        <source>Choose a model in the library instead.</source>
        <extracomment>desktop/session/guide.py</extracomment>
        <translation>Nimm stattdessen ein Modell aus der Bibliothek.</translation>
    </message>
    <message>
        <source>This Fireside came without the Guide.</source>
        <extracomment>desktop/session/guide.py</extracomment>
        <translation>Dieses Fireside kam ohne den Guide.</translation>
    </message>
    <message numerus="yes">
        <source>{count} of {pages} pages of “{name}” are damaged and were left out.</source>
        <extracomment>desktop/session/pdfs.py; one: {count} of {pages} pages of “{name}” is damaged and was left out.</extracomment>
        <translation>
            <numerusform>{count} von {pages} Seiten aus „{name}“ ist beschädigt und fehlt.</numerusform>
            <numerusform>{count} von {pages} Seiten aus „{name}“ sind beschädigt und fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{why:words} The token is kept only until Fireside is closed.</source>
        <extracomment>desktop/storage/secrets.py</extracomment>
        <translation>{why:words} Das Token wird nur behalten, bis Fireside beendet wird.</translation>
    </message>
    <message numerus="yes">
        <source>{count:count} of its messages could not be read.</source>
        <extracomment>desktop/storage/transfer/arriving.py; one: One of its messages could not be read.</extracomment>
        <translation>
            <numerusform>Eine ihrer Nachrichten ließ sich nicht lesen.</numerusform>
            <numerusform>{count:count} ihrer Nachrichten ließen sich nicht lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading “{name}” · {percent} %</source>
        <extracomment>desktop/ui/chat/documents.py</extracomment>
        <translation>„{name}“ wird gelesen · {percent}&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>{count:count} more to read</source>
        <extracomment>desktop/ui/chat/documents.py; one: one more to read</extracomment>
        <translation>
            <numerusform>noch eines zu lesen</numerusform>
            <numerusform>noch {count:count} zu lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Explain how a rainbow comes to be, for a ten-year-old</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation>Erkläre einem zehnjährigen Kind, wie ein Regenbogen entsteht</translation>
    </message>
    <message>
        <source>Find a model…</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation>Modell suchen&#xa0;…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation>Einen Moment&#xa0;…</translation>
    </message>
    <message>
        <source>Open a language model to begin. A GGUF file is a whole model in one file; it runs here, and nothing you write leaves this computer.</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation>Öffne ein Sprachmodell, um anzufangen. Eine GGUF-Datei ist ein ganzes Modell in einer Datei; es läuft hier, und nichts, was du schreibst, verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation>Modelldatei öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Suggest a simple dinner with eggs, spinach and rice</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation>Schlag ein Abendessen mit Ei, Spinat und Reis vor</translation>
    </message>
    <message>
        <source>Welcome to Fireside</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation>Willkommen bei Fireside</translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation>Was beschäftigt dich?</translation>
    </message>
    <message>
        <source>Write a short poem about rain on a roof</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation>Schreib ein kurzes Gedicht über Regen auf dem Dach</translation>
    </message>
    <message>
        <source>{name} is being loaded. You can write already.</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation>{name} wird geladen. Du kannst schon schreiben.</translation>
    </message>
    <message>
        <source>{name} is ready. Everything stays on this computer.</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation>{name} ist bereit. Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <extracomment>desktop/ui/chat/find_bar.py</extracomment>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <extracomment>desktop/ui/chat/find_bar.py</extracomment>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <extracomment>desktop/ui/chat/find_bar.py</extracomment>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <extracomment>desktop/ui/chat/find_bar.py</extracomment>
        <translation>Vorheriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>not found</source>
        <extracomment>desktop/ui/chat/find_bar.py</extracomment>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>{place:count} of {total:count}</source>
        <extracomment>desktop/ui/chat/find_bar.py</extracomment>
        <translation>{place:count} von {total:count}</translation>
    </message>
    <message>
        <source>{total:count} found</source>
        <extracomment>desktop/ui/chat/find_bar.py</extracomment>
        <translation>{total:count} gefunden</translation>
    </message>
    <message>
        <source>Answer again</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Neu antworten</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>Compare with and without adapters…</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Mit und ohne Adapter vergleichen&#xa0;…</translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>desktop/ui/about.py</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy code</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Fork into a new conversation</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>In eine neue Unterhaltung abzweigen</translation>
    </message>
    <message>
        <source>Leave out, so that the model does not see it</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Weglassen, damit das Modell es nicht sieht</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Neither pin in nor leave out</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Weder anheften noch weglassen</translation>
    </message>
    <message>
        <source>Next alternative</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Nächste Alternative</translation>
    </message>
    <message>
        <source>Pin in, so that the model always sees it</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Anheften, damit das Modell es immer sieht</translation>
    </message>
    <message>
        <source>Previous alternative</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Vorherige Alternative</translation>
    </message>
    <message>
        <source>Several answers…</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Mehrere Antworten&#xa0;…</translation>
    </message>
    <message>
        <source>Show or hide the thinking</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Das Nachdenken zeigen oder verbergen</translation>
    </message>
    <message>
        <source>The model does not see what is dimmed above</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Was oben blass ist, sieht das Modell nicht</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Denkt nach&#xa0;…</translation>
    </message>
    <message>
        <source>Thought for {minutes} min</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>{minutes} min nachgedacht</translation>
    </message>
    <message>
        <source>Thought for {seconds} s</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>{seconds} s nachgedacht</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Gedanken</translation>
    </message>
    <message>
        <source>What made this reply…</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Wie diese Antwort entstand&#xa0;…</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc cancels</source>
        <extracomment>desktop/ui/chat/message_editor.py</extracomment>
        <translation>Strg+Enter speichert, Esc bricht ab</translation>
    </message>
    <message>
        <source>Edit the message</source>
        <extracomment>desktop/ui/chat/message_editor.py</extracomment>
        <translation>Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>desktop/ui/chat/message_editor.py</extracomment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cut at the longest reply that the settings allow</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation>Abgeschnitten bei der längsten Antwort, die die Einstellungen zulassen</translation>
    </message>
    <message>
        <source>Cut because the model&apos;s context is full</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation>Abgeschnitten, weil der Kontext des Modells voll ist</translation>
    </message>
    <message>
        <source>Interrupted when Fireside ended</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation>Unterbrochen, als Fireside endete</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation>Von dir weggelassen</translation>
    </message>
    <message>
        <source>Opening line of the persona, not written by the model</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation>Begrüßung der Persona, nicht vom Modell geschrieben</translation>
    </message>
    <message>
        <source>Pinned in</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Summarised up to here</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation>Bis hierher zusammengefasst</translation>
    </message>
    <message>
        <source>The reply could not be written.</source>
        <extracomment>desktop/ui/chat/message_foot.py</extracomment>
        <translation>Die Antwort ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Copy code ({language})</source>
        <extracomment>desktop/ui/chat/message_menu.py</extracomment>
        <translation>Code kopieren ({language})</translation>
    </message>
    <message>
        <source>Links</source>
        <extracomment>desktop/ui/chat/message_menu.py</extracomment>
        <translation>Links</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <extracomment>desktop/ui/chat/model_chooser.py</extracomment>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <extracomment>desktop/ui/chat/model_chooser.py</extracomment>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <extracomment>desktop/ui/chat/model_chooser.py</extracomment>
        <translation>Das Modell wird geladen</translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <extracomment>desktop/ui/chat/model_chooser.py</extracomment>
        <translation>{name} wird geladen&#xa0;…</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <extracomment>desktop/ui/chat/model_chooser.py</extracomment>
        <translation>Modell: {name}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic: {found}</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation>Automatisch: {found}</translation>
    </message>
    <message>
        <source>Find models…</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation>Modelle suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Models</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Recent models</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation>Zuletzt benutzte Modelle</translation>
    </message>
    <message>
        <source>Take “{name}” off this list</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation>„{name}“ von dieser Liste nehmen</translation>
    </message>
    <message>
        <source>Unload the model</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation>Modell entladen</translation>
    </message>
    <message>
        <source>on the processor</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation>auf dem Prozessor</translation>
    </message>
    <message>
        <source>{count:count} tokens of context</source>
        <extracomment>desktop/ui/chat/model_popup.py</extracomment>
        <translation>{count:count} Tokens Kontext</translation>
    </message>
    <message>
        <source>Longer context</source>
        <extracomment>desktop/ui/chat/overflow_door.py</extracomment>
        <translation>Längerer Kontext</translation>
    </message>
    <message>
        <source>Longer context: {count:count} tokens</source>
        <extracomment>desktop/ui/chat/overflow_door.py</extracomment>
        <translation>Längerer Kontext: {count:count} Tokens</translation>
    </message>
    <message>
        <source>Summary…</source>
        <extracomment>desktop/ui/chat/overflow_door.py</extracomment>
        <translation>Zusammenfassung&#xa0;…</translation>
    </message>
    <message>
        <source>The oldest messages will leave its sight; they stay in the conversation.</source>
        <extracomment>desktop/ui/chat/overflow_door.py</extracomment>
        <translation>Die ältesten Nachrichten geraten dann aus seinem Blick; in der Unterhaltung bleiben sie.</translation>
    </message>
    <message>
        <source>This conversation is about to outgrow what the model sees at once.</source>
        <extracomment>desktop/ui/chat/overflow_door.py</extracomment>
        <translation>Diese Unterhaltung wird bald länger, als das Modell auf einmal sieht.</translation>
    </message>
    <message>
        <source>Edit waiting message {number}</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation>Wartende Nachricht {number} bearbeiten</translation>
    </message>
    <message>
        <source>Messages that wait to be sent</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation>Nachrichten, die darauf warten, gesendet zu werden</translation>
    </message>
    <message>
        <source>Paused: these messages wait until you send them.</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation>Angehalten: diese Nachrichten warten, bis du sie sendest.</translation>
    </message>
    <message>
        <source>Send now</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Sent once you have kept one of the answers:</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation>Wird gesendet, sobald du eine der Antworten behalten hast:</translation>
    </message>
    <message>
        <source>Sent one after the other, when each reply has ended:</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation>Wird der Reihe nach gesendet, sobald eine Antwort fertig ist:</translation>
    </message>
    <message>
        <source>Take back waiting message {number}</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation>Wartende Nachricht {number} zurücknehmen</translation>
    </message>
    <message>
        <source>The message was taken back.</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation>Die Nachricht wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>desktop/ui/chat/queue_strip.py</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <extracomment>desktop/ui/chat/ruler_bar.py</extracomment>
        <translation>Was das Modell sieht</translation>
    </message>
    <message>
        <source>Leave out</source>
        <extracomment>desktop/ui/chat/ruler_panel.py</extracomment>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Open a model: what it sees of this conversation is then listed here.</source>
        <extracomment>desktop/ui/chat/ruler_panel.py</extracomment>
        <translation>Öffne ein Modell: dann steht hier, was es von dieser Unterhaltung sieht.</translation>
    </message>
    <message>
        <source>Pin in</source>
        <extracomment>desktop/ui/chat/ruler_panel.py</extracomment>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>The model always sees this message</source>
        <extracomment>desktop/ui/chat/ruler_panel.py</extracomment>
        <translation>Das Modell sieht diese Nachricht immer</translation>
    </message>
    <message>
        <source>The model does not see this message</source>
        <extracomment>desktop/ui/chat/ruler_panel.py</extracomment>
        <translation>Das Modell sieht diese Nachricht nicht</translation>
    </message>
    <message>
        <source>What the model sees, from the first to the last</source>
        <extracomment>desktop/ui/chat/ruler_panel.py</extracomment>
        <translation>Was das Modell sieht, vom Ersten bis zum Letzten</translation>
    </message>
    <message>
        <source>{used:count} of {total:count} tokens are taken. What is at the top leaves first when there is no more room.</source>
        <extracomment>desktop/ui/chat/ruler_panel.py</extracomment>
        <translation>{used:count} von {total:count} Tokens sind belegt. Was oben steht, geht zuerst, wenn der Platz nicht mehr reicht.</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation>Frühere Nachrichten</translation>
    </message>
    <message>
        <source>Free</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation>Frei</translation>
    </message>
    <message>
        <source>New message and its reply</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation>Neue Nachricht und ihre Antwort</translation>
    </message>
    <message>
        <source>Room for the reply</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation>Platz für die Antwort</translation>
    </message>
    <message>
        <source>System prompt and summary</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation>Systemprompt und Zusammenfassung</translation>
    </message>
    <message>
        <source>The chat template</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation>Die Chatvorlage</translation>
    </message>
    <message>
        <source>The system prompt</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation>Der Systemprompt</translation>
    </message>
    <message>
        <source>Your message</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation>Deine Nachricht</translation>
    </message>
    <message>
        <source>leaves next</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation>geht als Nächstes</translation>
    </message>
    <message>
        <source>no longer seen</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation>nicht mehr zu sehen</translation>
    </message>
    <message>
        <source>summarised</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation>zusammengefasst</translation>
    </message>
    <message>
        <source>Reading the conversation</source>
        <extracomment>desktop/ui/chat/status_line.py</extracomment>
        <translation>Die Unterhaltung wird gelesen</translation>
    </message>
    <message>
        <source>Reading the conversation…</source>
        <extracomment>desktop/ui/chat/status_line.py</extracomment>
        <translation>Liest die Unterhaltung&#xa0;…</translation>
    </message>
    <message>
        <source>Reading the conversation… {share} %</source>
        <extracomment>desktop/ui/chat/status_line.py</extracomment>
        <translation>Liest die Unterhaltung&#xa0;… {share}&#xa0;%</translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <extracomment>desktop/ui/chat/status_line.py</extracomment>
        <translation>Wartet auf das Modell&#xa0;…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <extracomment>desktop/ui/chat/status_line.py</extracomment>
        <translation>Schreibt&#xa0;…</translation>
    </message>
    <message>
        <source>{count:count} adapters</source>
        <extracomment>desktop/ui/chat/status_line.py</extracomment>
        <translation>{count:count} Adapter</translation>
    </message>
    <message>
        <source>{speed} tokens per second</source>
        <extracomment>desktop/ui/chat/status_line.py</extracomment>
        <translation>{speed} Tokens je Sekunde</translation>
    </message>
    <message>
        <source>{used:count} of {total:count} tokens</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation>{used:count} von {total:count} Tokens</translation>
    </message>
    <message>
        <source>This conversation</source>
        <extracomment>desktop/ui/chat/steering_panel.py</extracomment>
        <translation>Diese Unterhaltung</translation>
    </message>
    <message>
        <source>Who the model is in this conversation, and how it should answer.</source>
        <extracomment>desktop/ui/chat/steering_panel.py</extracomment>
        <translation>Wer das Modell in dieser Unterhaltung ist und wie es antworten soll.</translation>
    </message>
    <message>
        <source>A summary in place of the oldest messages</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation>Eine Zusammenfassung statt der ältesten Nachrichten</translation>
    </message>
    <message>
        <source>An empty text lets the model read the messages again.</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation>Ist der Text leer, liest das Modell wieder die Nachrichten.</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation>Änderungen behalten</translation>
    </message>
    <message>
        <source>Read it, and correct what is wrong.</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation>Lies sie, und verbessere, was nicht stimmt.</translation>
    </message>
    <message>
        <source>Summary</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>The model is writing…</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation>Das Modell schreibt&#xa0;…</translation>
    </message>
    <message>
        <source>The model will read this in place of the older half of the conversation. The messages stay in the conversation, and you can take the summary away again.</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation>Das liest das Modell dann anstelle der älteren Hälfte der Unterhaltung. Die Nachrichten bleiben in der Unterhaltung, und du kannst die Zusammenfassung wieder wegnehmen.</translation>
    </message>
    <message>
        <source>There is too little to be summarised.</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation>Es gibt zu wenig zum Zusammenfassen.</translation>
    </message>
    <message>
        <source>Use the summary</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation>Zusammenfassung verwenden</translation>
    </message>
    <message>
        <source>Write it</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation>Schreiben lassen</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <extracomment>desktop/ui/chat/summary_dialog.py</extracomment>
        <translation>Neu schreiben lassen</translation>
    </message>
    <message>
        <source>A temporary conversation: not saved, and gone once Fireside is closed or locked.</source>
        <extracomment>desktop/ui/chat/temporary_banner.py</extracomment>
        <translation>Eine temporäre Unterhaltung: nicht gespeichert und weg, sobald Fireside beendet oder gesperrt wird.</translation>
    </message>
    <message>
        <source>Keep this conversation</source>
        <extracomment>desktop/ui/chat/temporary_banner.py</extracomment>
        <translation>Diese Unterhaltung behalten</translation>
    </message>
    <message>
        <source>To the end</source>
        <extracomment>desktop/ui/chat/to_end.py</extracomment>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <extracomment>desktop/ui/chat/transcript.py</extracomment>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>&amp;Adapters</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Ada&amp;pter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>A&amp;ntwort</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>About Fireside</source>
        <extracomment>desktop/ui/about.py</extracomment>
        <translation>Über Fireside</translation>
    </message>
    <message>
        <source>Adapters of this conversation</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Adapter dieser Unterhaltung</translation>
    </message>
    <message>
        <source>Add an adapter from a file…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Adapter aus Datei hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Another reply</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Andere Antwort</translation>
    </message>
    <message>
        <source>Back up everything…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Alles sichern&#xa0;…</translation>
    </message>
    <message>
        <source>Bake what acts into a model…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Aktive Adapter in ein Modell backen&#xa0;…</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Eine neue Zeile beginnen</translation>
    </message>
    <message>
        <source>Begin the reply for the model</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Antwort für das Modell beginnen</translation>
    </message>
    <message>
        <source>Choose a quick prompt, in an empty composer</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Einen Textbaustein wählen, im leeren Eingabefeld</translation>
    </message>
    <message>
        <source>Compare answers…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Antworten vergleichen&#xa0;…</translation>
    </message>
    <message>
        <source>Continue the last reply</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Letzte Antwort weiterschreiben</translation>
    </message>
    <message>
        <source>Copy the last reply</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Letzte Antwort kopieren</translation>
    </message>
    <message>
        <source>Delete the conversation</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Unterhaltung löschen</translation>
    </message>
    <message>
        <source>Edit the last message</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Letzte Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Edit the last message, from an empty composer</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Die letzte Nachricht bearbeiten, aus dem leeren Eingabefeld</translation>
    </message>
    <message>
        <source>Export conversations…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Unterhaltungen exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Find the next one</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Nächsten Treffer suchen</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Vorherigen Treffer suchen</translation>
    </message>
    <message>
        <source>Go to the next place of a quick prompt</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Zur nächsten Stelle eines Textbausteins</translation>
    </message>
    <message>
        <source>Import conversations…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Unterhaltungen importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Keep an answer, of several side by side</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Eine von mehreren Antworten nebeneinander behalten</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Larger text</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Text größer</translation>
    </message>
    <message>
        <source>Lock now</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>New conversation</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>New temporary conversation</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Neue temporäre Unterhaltung</translation>
    </message>
    <message>
        <source>No adapters</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Keine Adapter</translation>
    </message>
    <message>
        <source>Personas…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Personas&#xa0;…</translation>
    </message>
    <message>
        <source>Quick prompts…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Textbausteine&#xa0;…</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Unterhaltung umbenennen</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Sicherung wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Save what acts as a set…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Aktive Adapter als Set speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Search in all conversations</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>In allen Unterhaltungen suchen</translation>
    </message>
    <message>
        <source>Send the message; while a reply is written, when it has ended</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Die Nachricht senden; während eine Antwort entsteht, erst nach ihr</translation>
    </message>
    <message>
        <source>Send what waits now</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Wartendes jetzt senden</translation>
    </message>
    <message>
        <source>Settings…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Text kleiner</translation>
    </message>
    <message>
        <source>Steer this conversation</source>
        <extracomment>desktop/ui/chat/page_head.py</extracomment>
        <translation>Diese Unterhaltung lenken</translation>
    </message>
    <message>
        <source>Stop the reply</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Antwort anhalten</translation>
    </message>
    <message>
        <source>Summary in place of the oldest messages…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Älteste Nachrichten zusammenfassen&#xa0;…</translation>
    </message>
    <message>
        <source>Trash…</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Papierkorb&#xa0;…</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Löschen rückgängig machen</translation>
    </message>
    <message>
        <source>Use the first set of adapters (and so on to the ninth)</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Das erste Set von Adaptern verwenden (und so weiter bis zum neunten)</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Übliche Textgröße</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Fireside made a mistake</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation>Fireside hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation>Das Speichern ging nicht</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Save the report</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation>Bericht speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Your conversations are safe. The report below holds nothing that you wrote, and it is not sent anywhere. You can copy or save it, and give it to the developers.</source>
        <extracomment>desktop/ui/crash.py</extracomment>
        <translation>Deine Unterhaltungen sind sicher. Der Bericht unten enthält nichts, was du geschrieben hast, und wird nirgendwohin gesendet. Du kannst ihn kopieren oder speichern und denen geben, die Fireside machen.</translation>
    </message>
    <message>
        <source>Added</source>
        <extracomment>desktop/ui/library/item_place.py</extracomment>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Alpha</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Details of an adapter</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Details eines Adapters</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>desktop/ui/library/item_place.py</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Kept</source>
        <extracomment>desktop/ui/library/item_place.py</extracomment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Loaded</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Look at the repository</source>
        <extracomment>desktop/ui/library/item_place.py</extracomment>
        <translation>Das Repository ansehen</translation>
    </message>
    <message>
        <source>Missing</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>More adapters of this model</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Weitere Adapter für dieses Modell</translation>
    </message>
    <message>
        <source>Path</source>
        <extracomment>desktop/ui/library/item_place.py</extracomment>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Prompt begins with</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Prompt beginnt mit</translation>
    </message>
    <message>
        <source>Rank</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Reading the adapter, and comparing it with your models…</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Der Adapter wird gelesen und mit deinen Modellen verglichen&#xa0;…</translation>
    </message>
    <message>
        <source>Recommended</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Stored as</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Gespeichert als</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Tensors</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>The file is not where it was.</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Die Datei ist nicht, wo sie war.</translation>
    </message>
    <message>
        <source>There is no model in the library yet.</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>In der Bibliothek ist noch kein Modell.</translation>
    </message>
    <message>
        <source>Trained on</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Trainiert auf</translation>
    </message>
    <message>
        <source>Weights</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>What it changes</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Was er verändert</translation>
    </message>
    <message>
        <source>What its header says</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Was im Dateikopf steht</translation>
    </message>
    <message>
        <source>Which models it fits</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Zu welchen Modellen er passt</translation>
    </message>
    <message>
        <source>in the models folder</source>
        <extracomment>desktop/ui/library/item_place.py</extracomment>
        <translation>im Modellordner</translation>
    </message>
    <message>
        <source>it does not say</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>sagt er nicht</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>not computed yet; Verify does it</source>
        <extracomment>desktop/ui/library/item_place.py</extracomment>
        <translation>noch nicht berechnet; „Prüfen“ tut es</translation>
    </message>
    <message>
        <source>strength {strength}</source>
        <extracomment>desktop/ui/library/adapter_details.py</extracomment>
        <translation>Stärke {strength}</translation>
    </message>
    <message>
        <source>Adapters</source>
        <extracomment>desktop/ui/chat/page_head.py</extracomment>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Only after so many seconds</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Erst nach so vielen Sekunden</translation>
    </message>
    <message>
        <source>Puts the title of the conversation and the beginning of the reply into the notification. Others who see your screen can read it, and the system may keep it. Never of a temporary conversation.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Setzt den Titel der Unterhaltung und den Anfang der Antwort in die Mitteilung. Wer deinen Bildschirm sieht, kann das lesen, und das System behält es vielleicht. Nie bei einer temporären Unterhaltung.</translation>
    </message>
    <message>
        <source>Show what was said</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Zeigen, was gesagt wurde</translation>
    </message>
    <message>
        <source>Tells you while you are in another window, also when one cannot go on.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Sagt es dir, während du in einem anderen Fenster bist, auch wenn einer nicht weiterkommt.</translation>
    </message>
    <message>
        <source>Tells you while you are in another window. Fireside never tells you while you look at it.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Sagt es dir, während du in einem anderen Fenster bist. Solange du Fireside ansiehst, meldet es sich nie.</translation>
    </message>
    <message>
        <source>What the person changed, one a line: the name of a command, a colon, and its keys.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Was du geändert hast, eines je Zeile: der Name eines Befehls, ein Doppelpunkt und seine Tasten.</translation>
    </message>
    <message>
        <source>When a download is finished</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Wenn ein Download fertig ist</translation>
    </message>
    <message>
        <source>When a reply is finished</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Wenn eine Antwort fertig ist</translation>
    </message>
    <message>
        <source>Where downloaded and imported models are kept: in Fireside&apos;s own folder, if you choose no other.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Wo heruntergeladene und hinzugefügte Modelle liegen: in Firesides eigenem Ordner, wenn du keinen anderen wählst.</translation>
    </message>
    <message>
        <source>always</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>immer</translation>
    </message>
    <message>
        <source>colours night mode bright</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Farben Nachtmodus Dunkelmodus hell</translation>
    </message>
    <message>
        <source>directory path disk storage</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Verzeichnis Pfad Platte Speicherort</translation>
    </message>
    <message>
        <source>font larger smaller zoom scale</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Schrift größer kleiner Zoom</translation>
    </message>
    <message>
        <source>idle timeout automatic</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>untätig Zeit automatisch</translation>
    </message>
    <message>
        <source>instructions role persona behaviour</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Anweisungen Rolle Persona Verhalten</translation>
    </message>
    <message>
        <source>internet connection</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Internet Verbindung Netz</translation>
    </message>
    <message>
        <source>keys hotkeys</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Tasten Hotkeys Kurzbefehle</translation>
    </message>
    <message>
        <source>long short reply</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>lange kurze Antwort</translation>
    </message>
    <message>
        <source>message banner desktop alert background</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Nachricht Banner Benachrichtigung Hintergrund</translation>
    </message>
    <message>
        <source>message banner desktop alert background model</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Nachricht Banner Benachrichtigung Hintergrund Modell</translation>
    </message>
    <message>
        <source>suspend standby lid</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Ruhezustand Standby Deckel zuklappen</translation>
    </message>
    <message>
        <source>text content preview private</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Text Inhalt Vorschau privat</translation>
    </message>
    <message>
        <source>It is slower. Load the model again to try the graphics card once more; 0 GPU layers in the settings of the engine keep it off for good.</source>
        <extracomment>desktop/session/retreat.py</extracomment>
        <translation>Das ist langsamer. Lade das Modell neu, um es noch einmal mit der Grafikkarte zu versuchen; mit 0 Schichten auf der GPU in den Einstellungen der Engine bleibt sie ganz aus.</translation>
    </message>
    <message>
        <source>The graphics card failed, so the processor computes “{name}” now.</source>
        <extracomment>desktop/session/retreat.py</extracomment>
        <translation>Die Grafikkarte hat versagt, darum berechnet jetzt der Prozessor „{name}“.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring has not answered.</source>
        <extracomment>desktop/storage/keyring/client.py</extracomment>
        <translation>Der Schlüsselbund des Systems hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring failed ({name}).</source>
        <extracomment>desktop/storage/keyring/worker.py</extracomment>
        <translation>Im Schlüsselbund des Systems ist ein Fehler aufgetreten ({name}).</translation>
    </message>
    <message>
        <source>Try again, or restart the computer&apos;s keyring.</source>
        <extracomment>desktop/storage/keyring/worker.py</extracomment>
        <translation>Versuche es noch einmal, oder starte den Schlüsselbund des Computers neu.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <extracomment>desktop/storage/keyring/worker.py</extracomment>
        <translation>Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Built on {date} from {commit}</source>
        <extracomment>desktop/ui/about.py</extracomment>
        <translation>Gebaut am {date} aus {commit}</translation>
    </message>
    <message>
        <source>Copy the version and the build</source>
        <extracomment>desktop/ui/about.py</extracomment>
        <translation>Version und Bau kopieren</translation>
    </message>
    <message>
        <source>Licences</source>
        <extracomment>desktop/ui/about.py</extracomment>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Licences of all that is inside…</source>
        <extracomment>desktop/ui/about.py</extracomment>
        <translation>Lizenzen von allem, was darin ist&#xa0;…</translation>
    </message>
    <message>
        <source>Run from its source</source>
        <extracomment>desktop/ui/about.py</extracomment>
        <translation>Läuft aus seinem Quelltext</translation>
    </message>
    <message>
        <source>Typeface Inter (SIL Open Font License).</source>
        <extracomment>desktop/ui/about.py</extracomment>
        <translation>Schrift: Inter (SIL Open Font License).</translation>
    </message>
    <message>
        <source>The answer failed.</source>
        <extracomment>desktop/ui/chat/access.py</extracomment>
        <translation>Die Antwort kam nicht zustande.</translation>
    </message>
    <message>
        <source>The answer was stopped.</source>
        <extracomment>desktop/ui/chat/access.py</extracomment>
        <translation>Die Antwort wurde angehalten.</translation>
    </message>
    <message>
        <source>Answer now</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation>Jetzt antworten</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <extracomment>desktop/ui/chat/comparison/dialogs.py</extracomment>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>Ask the Guide about Fireside</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation>Frag den Guide nach Fireside</translation>
    </message>
    <message>
        <source>It is a demonstration: a tiny model that knows Fireside, and nothing else.</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation>Er ist eine Vorführung: ein winziges Modell, das Fireside kennt und sonst nichts.</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <extracomment>desktop/ui/chat/page_head.py</extracomment>
        <translation>Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>List what the model sees</source>
        <extracomment>desktop/ui/chat/status_line.py</extracomment>
        <translation>Aufzählen, was das Modell sieht</translation>
    </message>
    <message>
        <source>Save a message that is being edited</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Eine Nachricht speichern, die gerade bearbeitet wird</translation>
    </message>
    <message>
        <source>Use a set of adapters</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Ein Set von Adaptern verwenden</translation>
    </message>
    <message>
        <source>Add Ctrl or Alt: {keys} alone writes, or moves.</source>
        <extracomment>desktop/ui/keys.py</extracomment>
        <translation>Nimm Strg oder Alt dazu: {keys} allein schreibt oder bewegt.</translation>
    </message>
    <message>
        <source>Copy, paste and the like, in every text</source>
        <extracomment>desktop/ui/keys.py</extracomment>
        <translation>Kopieren, Einfügen und dergleichen, in jedem Text</translation>
    </message>
    <message>
        <source>Open a menu</source>
        <extracomment>desktop/ui/keys.py</extracomment>
        <translation>Ein Menü öffnen</translation>
    </message>
    <message>
        <source>{keys} is always “{title}”.</source>
        <extracomment>desktop/ui/keys.py</extracomment>
        <translation>{keys} ist immer „{title}“.</translation>
    </message>
    <message>
        <source>An adapter acts on the model that it was trained on, and can be switched off.</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation>Ein Adapter wirkt auf das Modell, auf dem er trainiert wurde, und lässt sich ausschalten.</translation>
    </message>
    <message>
        <source>Convert {name}</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation>{name} umwandeln</translation>
    </message>
    <message>
        <source>Convert…</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation>Umwandeln&#xa0;…</translation>
    </message>
    <message>
        <source>Download</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download {name}</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation>{name} herunterladen</translation>
    </message>
    <message>
        <source>There is no adapter in this repository that Fireside knows.</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation>In diesem Repository ist kein Adapter, den Fireside kennt.</translation>
    </message>
    <message>
        <source>This adapter is a pickled file (adapter_model.bin). Such a file can hold any program and run it when it is opened, so Fireside never fetches one. Ask the publisher for adapter_model.safetensors: PEFT saves it since 2023.</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation>Dieser Adapter ist eine Pickle-Datei (adapter_model.bin). So eine Datei kann jedes Programm enthalten und beim Öffnen ausführen, darum holt Fireside sie nie. Bitte um adapter_model.safetensors: PEFT speichert das seit 2023.</translation>
    </message>
    <message>
        <source>Trained on {base}.</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation>Trainiert auf {base}.</translation>
    </message>
    <message>
        <source>What PEFT saved is converted here, in a moment and offline, for your model.</source>
        <extracomment>desktop/ui/library/adapter_offer.py</extracomment>
        <translation>Was PEFT gespeichert hat, wird hier umgewandelt, in einem Moment und offline, passend zu deinem Modell.</translation>
    </message>
    <message>
        <source>Any model</source>
        <extracomment>desktop/ui/library/adapter_wishes.py</extracomment>
        <translation>Jedes Modell</translation>
    </message>
    <message>
        <source>For the model</source>
        <extracomment>desktop/ui/library/adapter_wishes.py</extracomment>
        <translation>Für das Modell</translation>
    </message>
    <message>
        <source>GGUF</source>
        <extracomment>desktop/ui/library/adapter_wishes.py</extracomment>
        <translation>GGUF</translation>
    </message>
    <message>
        <source>GGUF or PEFT</source>
        <extracomment>desktop/ui/library/adapter_wishes.py</extracomment>
        <translation>GGUF oder PEFT</translation>
    </message>
    <message>
        <source>PEFT</source>
        <extracomment>desktop/ui/library/adapter_wishes.py</extracomment>
        <translation>PEFT</translation>
    </message>
    <message>
        <source>Published as</source>
        <extracomment>desktop/ui/library/adapter_wishes.py</extracomment>
        <translation>Veröffentlicht als</translation>
    </message>
    <message>
        <source>{name} (loaded)</source>
        <extracomment>desktop/ui/library/adapter_wishes.py</extracomment>
        <translation>{name} (geladen)</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <extracomment>desktop/ui/library/adapter_words.py</extracomment>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Fits</source>
        <extracomment>desktop/ui/library/adapter_words.py</extracomment>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Fits by shape</source>
        <extracomment>desktop/ui/library/adapter_words.py</extracomment>
        <translation>Passt der Form nach</translation>
    </message>
    <message>
        <source>It cannot act on this model.</source>
        <extracomment>desktop/ui/library/adapter_words.py</extracomment>
        <translation>Er kann auf dieses Modell nicht wirken.</translation>
    </message>
    <message>
        <source>It does not say which model it was made for.</source>
        <extracomment>desktop/ui/library/adapter_words.py</extracomment>
        <translation>Er sagt nicht, für welches Modell er gemacht wurde.</translation>
    </message>
    <message>
        <source>It was made for this model.</source>
        <extracomment>desktop/ui/library/adapter_words.py</extracomment>
        <translation>Er wurde für dieses Modell gemacht.</translation>
    </message>
    <message>
        <source>It was trained on {base}, so it may not do what was meant.</source>
        <extracomment>desktop/ui/library/adapter_words.py</extracomment>
        <translation>Er wurde auf {base} trainiert und tut hier vielleicht nicht, was gemeint war.</translation>
    </message>
    <message>
        <source>A new model file is written, with the adapters merged into its weights. It needs no adapters any more, and other programs can use it. The files that it is made of stay.</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation>Eine neue Modelldatei entsteht, in deren Gewichte die Adapter eingerechnet sind. Sie braucht keine Adapter mehr, und andere Programme können sie verwenden. Die Dateien, aus denen sie entsteht, bleiben.</translation>
    </message>
    <message>
        <source>Add an adapter.</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation>Füge einen Adapter hinzu.</translation>
    </message>
    <message>
        <source>Add an adapter…</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation>Adapter hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Bake adapters into a model</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation>Adapter in ein Modell backen</translation>
    </message>
    <message>
        <source>Bake in</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation>Einbacken</translation>
    </message>
    <message>
        <source>Computing what it takes…</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation>Wird ausgerechnet&#xa0;…</translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation>Name des neuen Modells</translation>
    </message>
    <message>
        <source>No other adapter is of its kind</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation>Kein anderer Adapter ist von dieser Art</translation>
    </message>
    <message>
        <source>That is not enough: make room, or choose a smaller type.</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation>Das reicht nicht: schaffe Platz, oder wähle einen kleineren Typ.</translation>
    </message>
    <message>
        <source>The new model takes about {output:size}. While it is made, {draft:size} more are needed; {free:size} are free.</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation>Das neue Modell braucht etwa {output:size}. Während es entsteht, sind {draft:size} mehr nötig; {free:size} sind frei.</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name.</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation>Eine Datei mit diesem Namen gibt es schon. Wähle einen anderen.</translation>
    </message>
    <message>
        <source>Type of its weights</source>
        <extracomment>desktop/ui/library/bake_dialog.py</extracomment>
        <translation>Typ der Gewichte</translation>
    </message>
    <message>
        <source>Leave out {name}</source>
        <extracomment>desktop/ui/library/bake_row.py</extracomment>
        <translation>{name} weglassen</translation>
    </message>
    <message>
        <source>Strength of {name}</source>
        <extracomment>desktop/ui/library/bake_row.py</extracomment>
        <translation>Stärke von {name}</translation>
    </message>
    <message>
        <source>Add models or adapters</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation>Modelle oder Adapter hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add {count} files</source>
        <extracomment>desktop/ui/library/bringing.py; one: Add {name}</extracomment>
        <translation>
            <numerusform>{name} hinzufügen</numerusform>
            <numerusform>{count} Dateien hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Copy it into the models folder</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation>In den Modellordner kopieren</translation>
    </message>
    <message>
        <source>How shall Fireside keep it?</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation>Wie soll Fireside die Datei aufbewahren?</translation>
    </message>
    <message>
        <source>Link it into the models folder (takes no space)</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation>In den Modellordner verknüpfen (braucht keinen Platz)</translation>
    </message>
    <message>
        <source>Models and adapters</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation>Modelle und Adapter</translation>
    </message>
    <message>
        <source>Move it into the models folder</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation>In den Modellordner verschieben</translation>
    </message>
    <message>
        <source>The folder of an adapter</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation>Der Ordner eines Adapters</translation>
    </message>
    <message>
        <source>Use it where it lies</source>
        <extracomment>desktop/ui/library/bringing.py</extracomment>
        <translation>Verwenden, wo sie liegt</translation>
    </message>
    <message>
        <source>Convert</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>Convert an adapter</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation>Adapter umwandeln</translation>
    </message>
    <message>
        <source>Convert “{name}”</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation>„{name}“ umwandeln</translation>
    </message>
    <message>
        <source>Find its model on Hugging Face</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation>Sein Modell auf Hugging Face suchen</translation>
    </message>
    <message>
        <source>Fireside writes a GGUF adapter into the models folder. The original stays as it is.</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation>Fireside schreibt einen GGUF-Adapter in den Modellordner. Das Original bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>It does not say which model it was trained on.</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation>Er sagt nicht, auf welchem Modell er trainiert wurde.</translation>
    </message>
    <message>
        <source>It was trained on {base}.</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation>Er wurde auf {base} trainiert.</translation>
    </message>
    <message>
        <source>No model here has that name. On another one of the same build it acts as well, but seldom as it was meant.</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation>Kein Modell hier heißt so. Auf ein anderes gleicher Bauart wirkt er auch, aber selten so, wie er gemeint war.</translation>
    </message>
    <message>
        <source>The model that it shall act on</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation>Das Modell, auf das er wirken soll</translation>
    </message>
    <message>
        <source>There is no model in the library yet. Its names and sizes are needed for this.</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation>In der Bibliothek ist noch kein Modell. Seine Namen und Größen sind dafür nötig.</translation>
    </message>
    <message>
        <source>{name} (it was trained on this one)</source>
        <extracomment>desktop/ui/library/convert_dialog.py</extracomment>
        <translation>{name} (darauf wurde er trainiert)</translation>
    </message>
    <message>
        <source>Cancel: {what}</source>
        <extracomment>desktop/ui/library/deeds.py</extracomment>
        <translation>Abbrechen: {what}</translation>
    </message>
    <message>
        <source>A template of its own</source>
        <extracomment>desktop/ui/library/defaults_form.py</extracomment>
        <translation>Eine eigene Vorlage</translation>
    </message>
    <message>
        <source>Answers of its own</source>
        <extracomment>desktop/ui/library/defaults_form.py</extracomment>
        <translation>Eigene Antworten</translation>
    </message>
    <message>
        <source>How messages are put to the model.</source>
        <extracomment>desktop/ui/library/defaults_form.py</extracomment>
        <translation>Wie dem Modell Nachrichten vorgelegt werden.</translation>
    </message>
    <message>
        <source>Temperature and the like, for this model alone.</source>
        <extracomment>desktop/ui/library/defaults_form.py</extracomment>
        <translation>Temperatur und dergleichen, nur für dieses Modell.</translation>
    </message>
    <message>
        <source>What new conversations with this model begin with.</source>
        <extracomment>desktop/ui/library/defaults_form.py</extracomment>
        <translation>Womit neue Unterhaltungen mit diesem Modell beginnen.</translation>
    </message>
    <message>
        <source>Details of a model</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation>Details eines Modells</translation>
    </message>
    <message>
        <source>For this model alone</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation>Nur für dieses Modell</translation>
    </message>
    <message>
        <source>Last used</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Memory</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>No conversation has used this model.</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation>Keine Unterhaltung hat dieses Modell benutzt.</translation>
    </message>
    <message>
        <source>Quantised as {name}. The file holds:</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation>Quantisiert als {name}. Die Datei enthält:</translation>
    </message>
    <message>
        <source>Revision</source>
        <extracomment>desktop/ui/library/item_place.py</extracomment>
        <translation>Revision</translation>
    </message>
    <message>
        <source>The header could not be read.</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation>Der Dateikopf ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <extracomment>desktop/ui/library/details.py</extracomment>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Cancel {name}</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation>{name} abbrechen</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation>Details</translation>
    </message>
    <message>
        <source>Fetch {name} earlier</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation>{name} früher holen</translation>
    </message>
    <message>
        <source>Fetch {name} later</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation>{name} später holen</translation>
    </message>
    <message>
        <source>Go on with {name}</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation>{name} fortsetzen</translation>
    </message>
    <message>
        <source>Load</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Pause {name}</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation>{name} anhalten</translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation>Fortschritt von {name}</translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <extracomment>desktop/ui/library/download_row.py</extracomment>
        <translation>{name} von der Liste nehmen</translation>
    </message>
    <message>
        <source>Fireside looks where LM Studio, Ollama, GPT4All, Jan, Text Generation Web UI and Hugging Face keep models. Any other file can be dropped onto the window.</source>
        <extracomment>desktop/ui/library/elsewhere.py</extracomment>
        <translation>Fireside sieht dort nach, wo LM Studio, Ollama, GPT4All, Jan, Text Generation Web UI und Hugging Face Modelle ablegen. Jede andere Datei kannst du auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>Models of other programs</source>
        <extracomment>desktop/ui/library/elsewhere.py</extracomment>
        <translation>Modelle anderer Programme</translation>
    </message>
    <message>
        <source>Nothing more was found in other programs.</source>
        <extracomment>desktop/ui/library/elsewhere.py</extracomment>
        <translation>In anderen Programmen war nichts weiter zu finden.</translation>
    </message>
    <message>
        <source>They stay where they are, are not copied, and still belong to their programs.</source>
        <extracomment>desktop/ui/library/elsewhere.py</extracomment>
        <translation>Sie bleiben, wo sie sind, werden nicht kopiert und gehören weiter ihren Programmen.</translation>
    </message>
    <message>
        <source>Use all of them</source>
        <extracomment>desktop/ui/library/elsewhere.py</extracomment>
        <translation>Alle verwenden</translation>
    </message>
    <message>
        <source>Use in place</source>
        <extracomment>desktop/ui/library/elsewhere.py</extracomment>
        <translation>Dort verwenden</translation>
    </message>
    <message>
        <source>Copy: {what}</source>
        <extracomment>desktop/ui/library/fact_sheet.py</extracomment>
        <translation>Kopieren: {what}</translation>
    </message>
    <message>
        <source>Computed from the size of this file and a sister&apos;s header.</source>
        <extracomment>desktop/ui/library/file_row.py</extracomment>
        <translation>Berechnet aus der Größe dieser Datei und dem Dateikopf einer Schwester.</translation>
    </message>
    <message>
        <source>Does it fit?</source>
        <extracomment>desktop/ui/library/file_row.py</extracomment>
        <translation>Passt es?</translation>
    </message>
    <message>
        <source>Does {name} fit?</source>
        <extracomment>desktop/ui/library/file_row.py</extracomment>
        <translation>Passt {name}?</translation>
    </message>
    <message>
        <source>Reading the header…</source>
        <extracomment>desktop/ui/library/file_row.py</extracomment>
        <translation>Dateikopf wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>{name}, in {count} parts</source>
        <extracomment>desktop/ui/library/file_row.py</extracomment>
        <translation>{name}, in {count} Teilen</translation>
    </message>
    <message>
        <source>Access on request</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Zugang auf Anfrage</translation>
    </message>
    <message>
        <source>Adapters for {base}</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Adapter für {base}</translation>
    </message>
    <message>
        <source>Adapters that were found</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Gefundene Adapter</translation>
    </message>
    <message>
        <source>An adapter teaches one model something new. Your words and the name of the model go to huggingface.co when you press Enter, and at no other time.</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Ein Adapter bringt einem Modell etwas Neues bei. Deine Wörter und der Name des Modells gehen an huggingface.co, wenn du Enter drückst, und sonst nie.</translation>
    </message>
    <message>
        <source>Asking Hugging Face…</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Hugging Face wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Find a model</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Ein Modell finden</translation>
    </message>
    <message>
        <source>Find an adapter</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Einen Adapter finden</translation>
    </message>
    <message>
        <source>Models that were found</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Gefundene Modelle</translation>
    </message>
    <message>
        <source>Most downloads</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Meiste Downloads</translation>
    </message>
    <message>
        <source>Most likes</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Meiste Likes</translation>
    </message>
    <message>
        <source>Most recent</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>No adapter was found</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Kein Adapter gefunden</translation>
    </message>
    <message>
        <source>Nobody noted which model on Hugging Face “{name}” is, so adapters for all models were searched.</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Niemand hat vermerkt, welches Modell auf Hugging Face „{name}“ ist, darum wurde nach Adaptern für alle Modelle gesucht.</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Order</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search Hugging Face</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Hugging Face durchsuchen</translation>
    </message>
    <message>
        <source>Show more</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Show what is popular now</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Zeigen, was gerade beliebt ist</translation>
    </message>
    <message>
        <source>Trending</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Im Trend</translation>
    </message>
    <message>
        <source>Try without words, in another form, or for any model.</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Versuche es ohne Wörter, in anderer Form oder für jedes Modell.</translation>
    </message>
    <message>
        <source>Type a name, or paste a repository or its address. Your words go to huggingface.co when you press Enter, and at no other time.</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Tippe einen Namen, oder füge ein Repository oder seine Adresse ein. Deine Wörter gehen an huggingface.co, wenn du Enter drückst, und sonst nie.</translation>
    </message>
    <message>
        <source>What to look for</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message>
        <source>Words, owner/name, or an address</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Wörter, Besitzer/Name oder eine Adresse</translation>
    </message>
    <message>
        <source>changed {day}</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>geändert {day}</translation>
    </message>
    <message>
        <source>for {base}</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>für {base}</translation>
    </message>
    <message>
        <source>{number} downloads</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>{number} Downloads</translation>
    </message>
    <message>
        <source>{number} likes</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>{number} Likes</translation>
    </message>
    <message>
        <source>{number} parameters</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>{number} Parameter</translation>
    </message>
    <message>
        <source>Names, folders, kinds and quantisations are looked through. Try fewer words.</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Durchsucht werden Namen, Ordner, Arten und Quantisierungen. Versuche es mit weniger Wörtern.</translation>
    </message>
    <message numerus="yes">
        <source>{count} downloads</source>
        <extracomment>desktop/ui/library/queue_words.py; one: 1 download</extracomment>
        <translation>
            <numerusform>1 Download</numerusform>
            <numerusform>{count} Downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} downloads failed</source>
        <extracomment>desktop/ui/library/queue_words.py; one: 1 download failed</extracomment>
        <translation>
            <numerusform>1 Download fehlgeschlagen</numerusform>
            <numerusform>{count} Downloads fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} downloads paused</source>
        <extracomment>desktop/ui/library/queue_words.py; one: 1 download paused</extracomment>
        <translation>
            <numerusform>1 Download angehalten</numerusform>
            <numerusform>{count} Downloads angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>2 bits and less</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation>2 Bit und weniger</translation>
    </message>
    <message>
        <source>3 bits</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation>3 Bit</translation>
    </message>
    <message>
        <source>5 bits</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation>5 Bit</translation>
    </message>
    <message>
        <source>6 bits</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation>6 Bit</translation>
    </message>
    <message>
        <source>A little better than 4 bits, a little larger.</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation>Etwas besser als 4 Bit, etwas größer.</translation>
    </message>
    <message>
        <source>As good as the original, at half its size.</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation>So gut wie das Original, halb so groß.</translation>
    </message>
    <message>
        <source>Hardly to be told from the original.</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation>Vom Original kaum zu unterscheiden.</translation>
    </message>
    <message>
        <source>Much is lost. Only where nothing else fits.</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation>Viel geht verloren. Nur, wo nichts anderes passt.</translation>
    </message>
    <message>
        <source>Not quantised</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation>Nicht quantisiert</translation>
    </message>
    <message>
        <source>Noticeably weaker than the original.</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation>Merklich schwächer als das Original.</translation>
    </message>
    <message>
        <source>Others</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation>Andere</translation>
    </message>
    <message>
        <source>The original; twice the size of 8 bits.</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation>Das Original; doppelt so groß wie 8 Bit.</translation>
    </message>
    <message>
        <source>The usual choice: small, and little is lost.</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation>Die übliche Wahl: klein, und wenig geht verloren.</translation>
    </message>
    <message>
        <source>Their names do not say how they are quantised.</source>
        <extracomment>desktop/ui/library/grades.py</extracomment>
        <translation>Ihre Namen sagen nicht, wie sie quantisiert sind.</translation>
    </message>
    <message>
        <source>Adapters ({count})</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Adapter ({count})</translation>
    </message>
    <message>
        <source>Adapters on this computer</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Adapter auf diesem Computer</translation>
    </message>
    <message>
        <source>Add a PEFT folder…</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>PEFT-Ordner hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Dateien hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>An adapter teaches a model something new, and can be switched on and off. Search for one, or drop one here: a GGUF file, or a folder as PEFT saves it.</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Ein Adapter bringt einem Modell etwas Neues bei und lässt sich an- und ausschalten. Suche einen, oder zieh einen hierher: eine GGUF-Datei oder einen Ordner, wie PEFT ihn speichert.</translation>
    </message>
    <message>
        <source>Bake adapters in…</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Adapter einbacken&#xa0;…</translation>
    </message>
    <message>
        <source>Bake into a model…</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>In ein Modell backen&#xa0;…</translation>
    </message>
    <message>
        <source>Download one that suits this computer, add a GGUF file that you have, or drop one here.</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Lade eines herunter, das zu diesem Computer passt, füge eine GGUF-Datei hinzu, die du hast, oder zieh eine hierher.</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Kinds of files</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Arten von Dateien</translation>
    </message>
    <message>
        <source>Models ({count})</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Modelle ({count})</translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Modelle auf diesem Computer</translation>
    </message>
    <message>
        <source>Move to the trash…</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>In den Papierkorb legen&#xa0;…</translation>
    </message>
    <message>
        <source>No adapters yet</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Noch keine Adapter</translation>
    </message>
    <message>
        <source>No file has these words.</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>In keiner Datei kommen diese Wörter vor.</translation>
    </message>
    <message>
        <source>No models yet</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Noch keine Modelle</translation>
    </message>
    <message>
        <source>See what is recommended</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Empfehlungen ansehen</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show only files with these words</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Nur Dateien mit diesen Wörtern zeigen</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Verify the file</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Datei prüfen</translation>
    </message>
    <message>
        <source>free {size:size}</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>frei {size:size}</translation>
    </message>
    <message>
        <source>models {size:size}</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>Modelle {size:size}</translation>
    </message>
    <message>
        <source>other files {size:size}</source>
        <extracomment>desktop/ui/library/here.py</extracomment>
        <translation>andere Dateien {size:size}</translation>
    </message>
    <message numerus="yes">
        <source>{count} models of other programs can be used</source>
        <extracomment>desktop/ui/library/here.py; one: 1 model of another program can be used</extracomment>
        <translation>
            <numerusform>1 Modell eines anderen Programms lässt sich verwenden</numerusform>
            <numerusform>{count} Modelle anderer Programme lassen sich verwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes {size:size}, which are free again once the trash is emptied. Until then the trash of your system brings it back.</source>
        <extracomment>desktop/ui/library/item_deeds.py</extracomment>
        <translation>Die Datei belegt {size:size}, die wieder frei sind, sobald der Papierkorb geleert ist. Bis dahin holt der Papierkorb deines Systems sie zurück.</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <extracomment>desktop/ui/library/item_deeds.py</extracomment>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Move “{name}” to the trash?</source>
        <extracomment>desktop/ui/library/item_deeds.py</extracomment>
        <translation>„{name}“ in den Papierkorb legen?</translation>
    </message>
    <message>
        <source>Load it all the same</source>
        <extracomment>desktop/ui/library/ladder.py</extracomment>
        <translation>Trotzdem laden</translation>
    </message>
    <message>
        <source>This model does not fit as it is</source>
        <extracomment>desktop/ui/library/ladder.py</extracomment>
        <translation>So passt dieses Modell nicht</translation>
    </message>
    <message>
        <source>What is chosen for the KV cache holds for all models.</source>
        <extracomment>desktop/ui/library/ladder.py</extracomment>
        <translation>Was du für den KV-Cache wählst, gilt für alle Modelle.</translation>
    </message>
    <message>
        <source>{name} does not fit as it is</source>
        <extracomment>desktop/ui/library/ladder.py</extracomment>
        <translation>So passt {name} nicht</translation>
    </message>
    <message>
        <source>{way} (needs {size:size})</source>
        <extracomment>desktop/ui/library/ladder.py</extracomment>
        <translation>{way} (braucht {size:size})</translation>
    </message>
    <message>
        <source>Model card</source>
        <extracomment>desktop/ui/library/model_card.py</extracomment>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>This repository has no model card.</source>
        <extracomment>desktop/ui/library/model_card.py</extracomment>
        <translation>Dieses Repository hat keine Modellkarte.</translation>
    </message>
    <message>
        <source>buffers {size:size}</source>
        <extracomment>desktop/ui/library/need_bar.py</extracomment>
        <translation>Puffer {size:size}</translation>
    </message>
    <message>
        <source>conversation {size:size}</source>
        <extracomment>desktop/ui/library/need_bar.py</extracomment>
        <translation>Unterhaltung {size:size}</translation>
    </message>
    <message>
        <source>weights {size:size}</source>
        <extracomment>desktop/ui/library/need_bar.py</extracomment>
        <translation>Gewichte {size:size}</translation>
    </message>
    <message>
        <source>Files</source>
        <extracomment>desktop/ui/library/offer.py</extracomment>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>There is no GGUF model in this repository.</source>
        <extracomment>desktop/ui/library/offer.py</extracomment>
        <translation>In diesem Repository ist kein GGUF-Modell.</translation>
    </message>
    <message>
        <source>All models in {old} are moved to {new}. Between two disks this takes a while; it can be stopped, and nothing is lost.</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation>Alle Modelle in {old} ziehen um nach {new}. Zwischen zwei Platten dauert das eine Weile; es lässt sich anhalten, und nichts geht verloren.</translation>
    </message>
    <message>
        <source>Asking Hugging Face whose it is…</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation>Hugging Face wird gefragt, wem es gehört&#xa0;…</translation>
    </message>
    <message>
        <source>Asking the system&apos;s keyring…</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation>Der Schlüsselbund des Systems wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>It belongs to {name}.</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation>Es gehört {name}.</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keyring.</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation>Liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>Move the models</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation>Modelle umziehen</translation>
    </message>
    <message>
        <source>Move the models folder?</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation>Mit dem Modellordner umziehen?</translation>
    </message>
    <message>
        <source>Move to another folder…</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation>In anderen Ordner umziehen&#xa0;…</translation>
    </message>
    <message>
        <source>Options of the library</source>
        <extracomment>desktop/ui/library/tabs.py</extracomment>
        <translation>Optionen der Bibliothek</translation>
    </message>
    <message>
        <source>The new models folder</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation>Der neue Modellordner</translation>
    </message>
    <message>
        <source>There is no token.</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation>Es gibt kein Token.</translation>
    </message>
    <message>
        <source>Back to the conversation (Esc)</source>
        <extracomment>desktop/ui/library/page.py</extracomment>
        <translation>Zurück zur Unterhaltung (Esc)</translation>
    </message>
    <message>
        <source>Contrast</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Fireside&apos;s own typeface</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Firesides eigene Schrift</translation>
    </message>
    <message>
        <source>High contrast has stronger letters and edges.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Hoher Kontrast hat kräftigere Buchstaben und Kanten.</translation>
    </message>
    <message>
        <source>Motion</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Says now and then, in one line, what else Fireside can do. Each tip comes once.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Sagt ab und zu in einer Zeile, was Fireside sonst noch kann. Jeder Tipp kommt einmal.</translation>
    </message>
    <message>
        <source>Small movements show where things go. None of them is needed.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Kleine Bewegungen zeigen, wohin etwas geht. Nötig ist keine davon.</translation>
    </message>
    <message>
        <source>Takes the colour that your system is set to, where it has one. Otherwise Fireside glows in its own.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Nimmt die Farbe, auf die dein System eingestellt ist, wo es eine hat. Sonst glüht Fireside in seiner eigenen.</translation>
    </message>
    <message>
        <source>The system&apos;s accent colour</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Akzentfarbe des Systems</translation>
    </message>
    <message>
        <source>Tips</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Tipps</translation>
    </message>
    <message>
        <source>Writes in Inter, which comes with Fireside. Otherwise in the typeface of your system.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Schreibt in Inter, das mit Fireside kommt. Sonst in der Schrift deines Systems.</translation>
    </message>
    <message>
        <source>animation reduce</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Animation verringern weniger</translation>
    </message>
    <message>
        <source>font letters</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Schriftart Buchstaben Font</translation>
    </message>
    <message>
        <source>high</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>hoch</translation>
    </message>
    <message>
        <source>highlight tint</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Hervorhebung Farbton</translation>
    </message>
    <message>
        <source>readable legible vision</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>lesbar deutlich sehen Augen</translation>
    </message>
    <message>
        <source>reduced</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>verringert</translation>
    </message>
    <message>
        <source>usual</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>üblich</translation>
    </message>
    <message>
        <source>See what suits this computer</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation>Sehen, was zu diesem Computer passt</translation>
    </message>
    <message>
        <source>Try the Guide now</source>
        <extracomment>desktop/ui/chat/empty_state.py</extracomment>
        <translation>Gleich den Guide ausprobieren</translation>
    </message>
    <message>
        <source>Manual</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <extracomment>desktop/ui/commands.py</extracomment>
        <translation>Willkommensseite</translation>
    </message>
    <message>
        <source>On Hugging Face</source>
        <extracomment>desktop/ui/library/page.py</extracomment>
        <translation>Auf Hugging Face</translation>
    </message>
    <message>
        <source>All downloads are complete</source>
        <extracomment>desktop/ui/library/queue_words.py</extracomment>
        <translation>Alle Downloads sind fertig</translation>
    </message>
    <message>
        <source>next try in {count} s</source>
        <extracomment>desktop/ui/library/queue_words.py</extracomment>
        <translation>nächster Versuch in {count} s</translation>
    </message>
    <message>
        <source>paused</source>
        <extracomment>desktop/ui/library/queue_words.py</extracomment>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <extracomment>desktop/ui/library/queue_words.py</extracomment>
        <translation>wartet, bis er dran ist</translation>
    </message>
    <message>
        <source>{size:size} fetched · comparing the checksum…</source>
        <extracomment>desktop/ui/library/queue_words.py</extracomment>
        <translation>{size:size} geladen · die Prüfsumme wird verglichen&#xa0;…</translation>
    </message>
    <message>
        <source>{size:size} · complete and verified</source>
        <extracomment>desktop/ui/library/queue_words.py</extracomment>
        <translation>{size:size} · vollständig und geprüft</translation>
    </message>
    <message>
        <source>{some:size} of {all:size}</source>
        <extracomment>desktop/ui/library/queue_words.py</extracomment>
        <translation>{some:size} von {all:size}</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Coding</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation>Programmieren</translation>
    </message>
    <message>
        <source>Everyday</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation>Alltag</translation>
    </message>
    <message>
        <source>German and multilingual</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation>Deutsch und mehrsprachig</translation>
    </message>
    <message>
        <source>On this computer</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Recommended models</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation>Empfohlene Modelle</translation>
    </message>
    <message>
        <source>Small and fast</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation>Klein und schnell</translation>
    </message>
    <message>
        <source>This list comes with Fireside; nothing is fetched until you open a model. What fits is a guess here, and is computed once the file is known.</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation>Diese Liste kommt mit Fireside; geladen wird nichts, bis du ein Modell öffnest. Was passt, ist hier geschätzt und wird berechnet, sobald die Datei bekannt ist.</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>What it is for</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation>Wofür es gut ist</translation>
    </message>
    <message>
        <source>not confirmed in public documentation</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation>in öffentlicher Dokumentation nicht bestätigt</translation>
    </message>
    <message>
        <source>{count} billion parameters</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation>{count} Milliarden Parameter</translation>
    </message>
    <message>
        <source>Enter a token…</source>
        <extracomment>desktop/ui/library/repository.py</extracomment>
        <translation>Token eingeben&#xa0;…</translation>
    </message>
    <message>
        <source>Fetched</source>
        <extracomment>desktop/ui/library/repository.py</extracomment>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>In the queue</source>
        <extracomment>desktop/ui/library/repository.py</extracomment>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Looking at {name}…</source>
        <extracomment>desktop/ui/library/repository.py</extracomment>
        <translation>{name} wird angesehen&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing was asked.</source>
        <extracomment>desktop/ui/library/repository.py</extracomment>
        <translation>Es wurde nichts gefragt.</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <extracomment>desktop/ui/library/repository.py</extracomment>
        <translation>Seite im Browser öffnen</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <extracomment>desktop/ui/library/repository.py</extracomment>
        <translation>Teile dieser Seite</translation>
    </message>
    <message>
        <source>Ask for access in the browser</source>
        <extracomment>desktop/ui/library/repository_head.py</extracomment>
        <translation>Im Browser um Zugang bitten</translation>
    </message>
    <message>
        <source>No licence named</source>
        <extracomment>desktop/ui/library/repository_head.py</extracomment>
        <translation>Keine Lizenz genannt</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <extracomment>desktop/ui/library/repository_head.py</extracomment>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>The licence that the publisher names.</source>
        <extracomment>desktop/ui/library/repository_head.py</extracomment>
        <translation>Die Lizenz, die dort angegeben ist.</translation>
    </message>
    <message>
        <source>The publisher decides who may download this. Sign in on the page and ask for access; once it is given, enter a token of your account here.</source>
        <extracomment>desktop/ui/library/repository_head.py</extracomment>
        <translation>Wer das veröffentlicht, entscheidet, wer es herunterladen darf. Melde dich auf der Seite an, und bitte um Zugang; sobald du ihn hast, gib hier ein Token deines Kontos ein.</translation>
    </message>
    <message>
        <source>The publisher wants to know who downloads this. Sign in on the page, agree to the conditions (access is given at once), and enter a token of your account here.</source>
        <extracomment>desktop/ui/library/repository_head.py</extracomment>
        <translation>Wer das veröffentlicht, möchte wissen, wer es herunterlädt. Melde dich auf der Seite an, stimme den Bedingungen zu (der Zugang kommt sofort), und gib hier ein Token deines Kontos ein.</translation>
    </message>
    <message>
        <source>The library shows how far that is.</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation>Wie weit das ist, zeigt die Bibliothek.</translation>
    </message>
    <message>
        <source>The models are being moved.</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation>Die Modelle ziehen gerade um.</translation>
    </message>
    <message>
        <source>Use Fireside&apos;s own folder</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation>Firesides eigenen Ordner verwenden</translation>
    </message>
    <message>
        <source>Use another folder…</source>
        <extracomment>desktop/ui/library/section.py</extracomment>
        <translation>Anderen Ordner verwenden&#xa0;…</translation>
    </message>
    <message>
        <source>All downloads</source>
        <extracomment>desktop/ui/library/strip.py</extracomment>
        <translation>Alle Downloads</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <extracomment>desktop/ui/library/strip.py</extracomment>
        <translation>Fertige wegräumen</translation>
    </message>
    <message>
        <source>Downloads</source>
        <extracomment>desktop/ui/library/strip.py</extracomment>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Fold the downloads</source>
        <extracomment>desktop/ui/library/strip.py</extracomment>
        <translation>Downloads einklappen</translation>
    </message>
    <message>
        <source>Show the downloads</source>
        <extracomment>desktop/ui/library/strip.py</extracomment>
        <translation>Downloads zeigen</translation>
    </message>
    <message>
        <source>All of it on the graphics card.</source>
        <extracomment>desktop/ui/library/suggested.py</extracomment>
        <translation>Alles davon auf der Grafikkarte.</translation>
    </message>
    <message>
        <source>Needs {total:size} of memory with {context:count} tokens of context.</source>
        <extracomment>desktop/ui/library/suggested.py</extracomment>
        <translation>Braucht {total:size} Speicher bei {context:count} Tokens Kontext.</translation>
    </message>
    <message>
        <source>Reading the first megabytes of the file, to see what it needs here…</source>
        <extracomment>desktop/ui/library/suggested.py</extracomment>
        <translation>Die ersten Megabytes der Datei werden gelesen, um zu sehen, was sie hier braucht&#xa0;…</translation>
    </message>
    <message>
        <source>Suggested: {name}</source>
        <extracomment>desktop/ui/library/suggested.py</extracomment>
        <translation>Vorschlag: {name}</translation>
    </message>
    <message>
        <source>Up to {count:count} tokens fit in what is free now.</source>
        <extracomment>desktop/ui/library/suggested.py</extracomment>
        <translation>Bis zu {count:count} Tokens passen in das, was gerade frei ist.</translation>
    </message>
    <message>
        <source>What it needs could not be computed: {why}</source>
        <extracomment>desktop/ui/library/suggested.py</extracomment>
        <translation>Was sie braucht, ließ sich nicht berechnen: {why}</translation>
    </message>
    <message>
        <source>{gpu:size} on the graphics card, {cpu:size} beside it.</source>
        <extracomment>desktop/ui/library/suggested.py</extracomment>
        <translation>{gpu:size} auf der Grafikkarte, {cpu:size} daneben.</translation>
    </message>
    <message>
        <source>Places of the library</source>
        <extracomment>desktop/ui/library/tabs.py</extracomment>
        <translation>Orte der Bibliothek</translation>
    </message>
    <message>
        <source>Forget it</source>
        <extracomment>desktop/ui/library/token_field.py</extracomment>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Hugging Face token</source>
        <extracomment>desktop/ui/library/token_field.py</extracomment>
        <translation>Token für Hugging Face</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>desktop/ui/library/token_field.py</extracomment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Needed only for models whose publishers want to know who downloads them. A token that may read is enough; you make one in the settings of your account.</source>
        <extracomment>desktop/ui/library/token_field.py</extracomment>
        <translation>Nur für Modelle nötig, bei denen man wissen will, wer sie herunterlädt. Ein Token, das lesen darf, genügt; du machst es in den Einstellungen deines Kontos.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Fits in the memory that is free now.</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation>Passt in den Speicher, der gerade frei ist.</translation>
    </message>
    <message>
        <source>Fits with a shorter context, or when other programs are closed.</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation>Passt mit kürzerem Kontext oder wenn andere Programme geschlossen sind.</translation>
    </message>
    <message>
        <source>Needs more memory than this computer has.</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation>Braucht mehr Speicher, als dieser Computer hat.</translation>
    </message>
    <message>
        <source>Tight</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>Too big</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>comes with Fireside</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation>kommt mit Fireside</translation>
    </message>
    <message>
        <source>context {count:count}</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation>Kontext {count:count}</translation>
    </message>
    <message>
        <source>from {program}</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation>von {program}</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>more than a day left</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation>noch mehr als ein Tag</translation>
    </message>
    <message>
        <source>used in place</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation>an seinem Ort</translation>
    </message>
    <message>
        <source>{count} min left</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation>noch {count} min</translation>
    </message>
    <message>
        <source>{count} parts</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation>{count} Teile</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation>noch {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{speed:size}/s</source>
        <extracomment>desktop/ui/library/words.py</extracomment>
        <translation>{speed:size}/s</translation>
    </message>
    <message>
        <source>Close this message</source>
        <extracomment>desktop/ui/library/work_line.py</extracomment>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <extracomment>desktop/ui/library/work_line.py</extracomment>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Load it</source>
        <extracomment>desktop/ui/library/work_line.py</extracomment>
        <translation>Laden</translation>
    </message>
    <message numerus="yes">
        <source>{count} more waiting</source>
        <extracomment>desktop/ui/library/work_line.py; one: one more waiting</extracomment>
        <translation>
            <numerusform>eines wartet noch</numerusform>
            <numerusform>{count} warten noch</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is on the shelf.</source>
        <extracomment>desktop/ui/library/work_line.py</extracomment>
        <translation>„{name}“ ist in der Bibliothek.</translation>
    </message>
    <message>
        <source>A private assistant for your own computer.</source>
        <extracomment>desktop/ui/about.py</extracomment>
        <translation>Ein privater Assistent für deinen eigenen Computer.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <extracomment>desktop/ui/about.py</extracomment>
        <translation>Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Icons by Lucide (ISC licence).</source>
        <extracomment>desktop/ui/about.py</extracomment>
        <translation>Symbole von Lucide (ISC-Lizenz).</translation>
    </message>
    <message>
        <source>No shortcut has these words.</source>
        <extracomment>desktop/ui/pages.py</extracomment>
        <translation>Kein Tastenkürzel enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <extracomment>desktop/ui/pages.py</extracomment>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <extracomment>desktop/ui/about.py</extracomment>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>It is here, and checked. It is used from the next start of Fireside on, and its removal takes effect then, too.</source>
        <extracomment>desktop/ui/cuda_section.py</extracomment>
        <translation>Sie ist hier und geprüft. Benutzt wird sie ab dem nächsten Start von Fireside; auch ein Entfernen wirkt erst dann.</translation>
    </message>
    <message>
        <source>How much of the reply is written again</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation>Wie viel von der Antwort neu geschrieben ist</translation>
    </message>
    <message>
        <source>It came out otherwise from character {at:count} on.</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation>Ab Zeichen {at:count} kam etwas anderes heraus.</translation>
    </message>
    <message>
        <source>It came out the same, word for word.</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation>Es kam dasselbe heraus, Wort für Wort.</translation>
    </message>
    <message>
        <source>Load this model</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation>Dieses Modell laden</translation>
    </message>
    <message>
        <source>Make it again</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation>Noch einmal erzeugen</translation>
    </message>
    <message>
        <source>The reply as it came out now</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation>Die Antwort, wie sie jetzt herauskam</translation>
    </message>
    <message>
        <source>What made this reply</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation>Wie diese Antwort entstand</translation>
    </message>
    <message>
        <source>Why that may be:</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation>Woran das liegen kann:</translation>
    </message>
    <message>
        <source>Writing it again, from an empty cache…</source>
        <extracomment>desktop/ui/passport/dialog.py</extracomment>
        <translation>Wird noch einmal geschrieben, mit leerem Cache&#xa0;…</translation>
    </message>
    <message>
        <source>All personas…</source>
        <extracomment>desktop/ui/personas/cards.py</extracomment>
        <translation>Alle Personas&#xa0;…</translation>
    </message>
    <message>
        <source>Export personas</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation>Personas exportieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import personas</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation>Personas importieren</translation>
    </message>
    <message>
        <source>Import…</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>New persona</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation>Neue Persona</translation>
    </message>
    <message>
        <source>Not on this computer, and left out: {names}.</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation>Nicht auf diesem Computer und darum weggelassen: {names}.</translation>
    </message>
    <message>
        <source>Personas</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Personas (*.json)</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation>Personas (*.json)</translation>
    </message>
    <message>
        <source>Start a conversation</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation>Unterhaltung beginnen</translation>
    </message>
    <message>
        <source>They are all here already.</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation>Sie sind alle schon hier.</translation>
    </message>
    <message>
        <source>This persona…</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation>Diese Persona&#xa0;…</translation>
    </message>
    <message>
        <source>Written: “{path}”.</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation>Geschrieben: „{path}“.</translation>
    </message>
    <message numerus="yes">
        <source>{count:count} personas came in.</source>
        <extracomment>desktop/ui/personas/dialog.py; one: “{name}” came in.</extracomment>
        <translation>
            <numerusform>„{name}“ ist da.</numerusform>
            <numerusform>{count:count} Personas sind da.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count:count} were broken and left out; the first: {what}, {why}</source>
        <extracomment>desktop/ui/personas/dialog.py</extracomment>
        <translation>{count:count} waren kaputt und fehlen; das erste: {what}, {why}</translation>
    </message>
    <message>
        <source>Amber</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Answers with any model, as the model and the settings say.</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Antwortet mit jedem Modell, so wie Modell und Einstellungen es sagen.</translation>
    </message>
    <message>
        <source>Colour</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour: {name}</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Farbe: {name}</translation>
    </message>
    <message>
        <source>Ember</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Glut</translation>
    </message>
    <message>
        <source>In a line</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>In einer Zeile</translation>
    </message>
    <message>
        <source>Indigo</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Model, adapters and answers</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Modell, Adapter und Antworten</translation>
    </message>
    <message>
        <source>Moss</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Moos</translation>
    </message>
    <message>
        <source>Opening line</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Begrüßung</translation>
    </message>
    <message>
        <source>Plum</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Pflaume</translation>
    </message>
    <message>
        <source>Rose</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Said first in a new conversation; the model does not write it.</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Wird in einer neuen Unterhaltung zuerst gesagt; das Modell schreibt sie nicht.</translation>
    </message>
    <message>
        <source>Sky</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Himmel</translation>
    </message>
    <message>
        <source>Stone</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Stein</translation>
    </message>
    <message>
        <source>Take over from this conversation</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Aus dieser Unterhaltung übernehmen</translation>
    </message>
    <message>
        <source>Teal</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Temperature: {value}</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Temperatur: {value}</translation>
    </message>
    <message>
        <source>Who the model is, and how it answers.</source>
        <extracomment>desktop/ui/personas/editor.py</extracomment>
        <translation>Wer das Modell ist und wie es antwortet.</translation>
    </message>
    <message>
        <source>New conversation with</source>
        <extracomment>desktop/ui/personas/persona_door.py</extracomment>
        <translation>Neue Unterhaltung mit</translation>
    </message>
    <message>
        <source>Back to what it was</source>
        <extracomment>desktop/ui/personas/steering_row.py</extracomment>
        <translation>Zurück, wie es war</translation>
    </message>
    <message>
        <source>No persona</source>
        <extracomment>desktop/ui/personas/steering_row.py</extracomment>
        <translation>Keine Persona</translation>
    </message>
    <message>
        <source>Persona</source>
        <extracomment>desktop/ui/personas/steering_row.py</extracomment>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <extracomment>desktop/ui/privacy/fact_row.py</extracomment>
        <translation>Nicht gesichert</translation>
    </message>
    <message>
        <source>Holds</source>
        <extracomment>desktop/ui/privacy/fact_row.py</extracomment>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Holds within Fireside</source>
        <extracomment>desktop/ui/privacy/fact_row.py</extracomment>
        <translation>Durch Fireside gesichert</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <extracomment>desktop/ui/privacy/fact_row.py</extracomment>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Received</source>
        <extracomment>desktop/ui/privacy/ledger_rows.py</extracomment>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>desktop/ui/privacy/ledger_rows.py</extracomment>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>desktop/ui/privacy/ledger_rows.py</extracomment>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>desktop/ui/privacy/ledger_rows.py</extracomment>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>desktop/ui/privacy/ledger_rows.py</extracomment>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Connections that were made</source>
        <extracomment>desktop/ui/privacy/ledger_view.py</extracomment>
        <translation>Hergestellte Verbindungen</translation>
    </message>
    <message>
        <source>Export the connections</source>
        <extracomment>desktop/ui/privacy/ledger_view.py</extracomment>
        <translation>Verbindungen exportieren</translation>
    </message>
    <message>
        <source>Filter by host or reason</source>
        <extracomment>desktop/ui/privacy/ledger_view.py</extracomment>
        <translation>Nach Adresse oder Grund filtern</translation>
    </message>
    <message>
        <source>Filter the connections</source>
        <extracomment>desktop/ui/privacy/ledger_view.py</extracomment>
        <translation>Verbindungen filtern</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <extracomment>desktop/ui/privacy/ledger_view.py</extracomment>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>No connection has these words.</source>
        <extracomment>desktop/ui/privacy/ledger_view.py</extracomment>
        <translation>In keiner Verbindung kommen diese Wörter vor.</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <extracomment>desktop/ui/privacy/ledger_view.py</extracomment>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>The list is empty. The first search or download in the library will be its first line.</source>
        <extracomment>desktop/ui/privacy/ledger_view.py</extracomment>
        <translation>Die Liste ist leer. Die erste Suche oder der erste Download in der Bibliothek wird ihre erste Zeile.</translation>
    </message>
    <message>
        <source>Close them to others</source>
        <extracomment>desktop/ui/privacy/page.py</extracomment>
        <translation>Für andere schließen</translation>
    </message>
    <message>
        <source>Do not take our word for it: watch Fireside with your firewall, or ask in a terminal with “fireside doctor --privacy”.</source>
        <extracomment>desktop/ui/privacy/page.py</extracomment>
        <translation>Du musst uns das nicht glauben: beobachte Fireside mit deiner Firewall, oder frage in einem Terminal mit „fireside doctor --privacy“.</translation>
    </message>
    <message>
        <source>Every connection</source>
        <extracomment>desktop/ui/privacy/page.py</extracomment>
        <translation>Jede Verbindung</translation>
    </message>
    <message>
        <source>Models think on this computer, and what you write stays here. This page says what went out, and who sees to it that nothing else can.</source>
        <extracomment>desktop/ui/privacy/page.py</extracomment>
        <translation>Modelle denken auf diesem Computer, und was du schreibst, bleibt hier. Diese Seite sagt, was hinausging und wer dafür sorgt, dass sonst nichts hinauskann.</translation>
    </message>
    <message>
        <source>What holds on this computer</source>
        <extracomment>desktop/ui/privacy/page.py</extracomment>
        <translation>Was auf diesem Computer gilt</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <extracomment>desktop/ui/privacy/page.py</extracomment>
        <translation>Geschrieben nach {path}.</translation>
    </message>
    <message>
        <source>Fireside has no page of its own for new versions yet; the settings under Privacy take the address of one.</source>
        <extracomment>desktop/ui/privacy/update_row.py</extracomment>
        <translation>Fireside hat noch keine eigene Seite für neue Versionen; in den Einstellungen unter „Privatsphäre“ lässt sich die Adresse einer solchen eintragen.</translation>
    </message>
    <message>
        <source>Look for a newer version</source>
        <extracomment>desktop/ui/privacy/update_row.py</extracomment>
        <translation>Nach einer neueren Version sehen</translation>
    </message>
    <message>
        <source>New versions</source>
        <extracomment>desktop/ui/privacy/update_row.py</extracomment>
        <translation>Neue Versionen</translation>
    </message>
    <message>
        <source>Open its page in the browser</source>
        <extracomment>desktop/ui/privacy/update_row.py</extracomment>
        <translation>Ihre Seite im Browser öffnen</translation>
    </message>
    <message>
        <source>A name in braces, as {example}, is a place to be filled. {clipboard} and {selection} are filled by themselves.</source>
        <extracomment>desktop/ui/prompts/dialog.py</extracomment>
        <translation>Ein Name in geschweiften Klammern, wie {example}, ist eine Stelle zum Ausfüllen. {clipboard} und {selection} füllen sich von selbst.</translation>
    </message>
    <message>
        <source>Put it into the message</source>
        <extracomment>desktop/ui/prompts/dialog.py</extracomment>
        <translation>In die Nachricht setzen</translation>
    </message>
    <message>
        <source>Quick prompts</source>
        <extracomment>desktop/ui/prompts/dialog.py</extracomment>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>desktop/ui/prompts/dialog.py</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>What it is called by, after a slash in the composer.</source>
        <extracomment>desktop/ui/prompts/dialog.py</extracomment>
        <translation>Womit er gerufen wird, nach einem Schrägstrich im Eingabefeld.</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>desktop/ui/prompts/dialog.py</extracomment>
        <translation>neu</translation>
    </message>
    <message>
        <source>Enter puts it in, Tab leads from place to place.</source>
        <extracomment>desktop/ui/prompts/popup.py</extracomment>
        <translation>Enter setzt ihn ein, Tab führt von Stelle zu Stelle.</translation>
    </message>
    <message>
        <source>Quick prompt</source>
        <extracomment>desktop/ui/prompts/prompt_door.py</extracomment>
        <translation>Textbaustein</translation>
    </message>
    <message>
        <source>Add a note</source>
        <extracomment>desktop/ui/rack/card.py</extracomment>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Note on {name}</source>
        <extracomment>desktop/ui/rack/card.py</extracomment>
        <translation>Notiz zu {name}</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <extracomment>desktop/ui/rack/card.py</extracomment>
        <translation>{name} verwenden</translation>
    </message>
    <message>
        <source>Drag to change the order, or use the arrow keys</source>
        <extracomment>desktop/ui/rack/grip.py</extracomment>
        <translation>Ziehen, um die Reihenfolge zu ändern, oder mit den Pfeiltasten</translation>
    </message>
    <message>
        <source>Move {name} up or down</source>
        <extracomment>desktop/ui/rack/grip.py</extracomment>
        <translation>{name} hinauf oder hinunter</translation>
    </message>
    <message>
        <source>Add from a file…</source>
        <extracomment>desktop/ui/rack/hint.py</extracomment>
        <translation>Aus Datei hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>An adapter (LoRA) is a small file that changes how a model writes: its voice, its subject, its language. Attach one or several, set how strongly each acts, and hear the difference in the next answer.</source>
        <extracomment>desktop/ui/rack/hint.py</extracomment>
        <translation>Ein Adapter (LoRA) ist eine kleine Datei, die verändert, wie ein Modell schreibt: seine Stimme, sein Thema, seine Sprache. Setze einen oder mehrere auf, stelle ein, wie stark jeder wirkt, und hör den Unterschied in der nächsten Antwort.</translation>
    </message>
    <message>
        <source>Drop adapter files here, choose some, or look for them on the hub.</source>
        <extracomment>desktop/ui/rack/hint.py</extracomment>
        <translation>Zieh Adapterdateien hierher, wähle welche aus, oder suche auf dem Hub nach ihnen.</translation>
    </message>
    <message>
        <source>Find adapters on the hub</source>
        <extracomment>desktop/ui/rack/hint.py</extracomment>
        <translation>Adapter auf dem Hub suchen</translation>
    </message>
    <message>
        <source>Teach this model something new</source>
        <extracomment>desktop/ui/rack/hint.py</extracomment>
        <translation>Bring diesem Modell etwas Neues bei</translation>
    </message>
    <message>
        <source>Changes apply to the next message.</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation>Änderungen gelten ab der nächsten Nachricht.</translation>
    </message>
    <message>
        <source>Filter by name or note</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation>Nach Name oder Notiz filtern</translation>
    </message>
    <message>
        <source>Filter the adapters by name or note</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation>Adapter nach Name oder Notiz filtern</translation>
    </message>
    <message>
        <source>Find on the hub</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation>Auf dem Hub suchen</translation>
    </message>
    <message>
        <source>Load a model to see which of these belong to it.</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation>Lade ein Modell, um zu sehen, welche davon zu ihm gehören.</translation>
    </message>
    <message>
        <source>None of your adapters fits this model.</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation>Keiner deiner Adapter passt zu diesem Modell.</translation>
    </message>
    <message>
        <source>{count:count} more: type a part of the name.</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation>{count:count} weitere: tippe einen Teil des Namens.</translation>
    </message>
    <message>
        <source>Adapters (*.gguf *.safetensors adapter_config.json)</source>
        <extracomment>desktop/ui/rack/rack_door.py</extracomment>
        <translation>Adapter (*.gguf *.safetensors adapter_config.json)</translation>
    </message>
    <message>
        <source>Add adapters</source>
        <extracomment>desktop/ui/rack/rack_door.py</extracomment>
        <translation>Adapter hinzufügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Do not save</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Let “{name}” be what acts now</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation>„{name}“ zu dem machen, was jetzt wirkt</translation>
    </message>
    <message>
        <source>More for this set</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation>Mehr zu diesem Set</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation>Name des Sets</translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Save what acts as a set</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation>Aktive Adapter als Set speichern</translation>
    </message>
    <message>
        <source>Set of adapters</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation>Set von Adaptern</translation>
    </message>
    <message>
        <source>Use for new conversations with this model</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation>Für neue Unterhaltungen mit diesem Modell</translation>
    </message>
    <message>
        <source>Your own choice</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation>Deine eigene Wahl</translation>
    </message>
    <message>
        <source>{name}, changed</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation>{name}, geändert</translation>
    </message>
    <message>
        <source>{name}, used for new conversations</source>
        <extracomment>desktop/ui/rack/sets_bar.py</extracomment>
        <translation>{name}, für neue Unterhaltungen</translation>
    </message>
    <message>
        <source>Back to the recommended {strength}</source>
        <extracomment>desktop/ui/rack/strength.py</extracomment>
        <translation>Zurück zur empfohlenen Stärke {strength}</translation>
    </message>
    <message>
        <source>From {weakest} to {strongest}; 0 leaves the model as it is. A double click resets it.</source>
        <extracomment>desktop/ui/rack/strength.py</extracomment>
        <translation>Von {weakest} bis {strongest}; 0 lässt das Modell, wie es ist. Ein Doppelklick setzt zurück.</translation>
    </message>
    <message>
        <source>Strength of {name}, in hundredths</source>
        <extracomment>desktop/ui/rack/strength.py</extracomment>
        <translation>Stärke von {name}, in Hundertsteln</translation>
    </message>
    <message numerus="yes">
        <source>{count} do not fit this model</source>
        <extracomment>desktop/ui/rack/unfit.py; one: 1 does not fit this model</extracomment>
        <translation>
            <numerusform>1 passt nicht zu diesem Modell</numerusform>
            <numerusform>{count} passen nicht zu diesem Modell</numerusform>
        </translation>
    </message>
    <message>
        <source>Fits this model</source>
        <extracomment>desktop/ui/rack/words.py</extracomment>
        <translation>Passt zu diesem Modell</translation>
    </message>
    <message>
        <source>Fits, but was trained on another model: {base}</source>
        <extracomment>desktop/ui/rack/words.py</extracomment>
        <translation>Passt, wurde aber auf einem anderen Modell trainiert: {base}</translation>
    </message>
    <message>
        <source>For models of the kind {kind}</source>
        <extracomment>desktop/ui/rack/words.py</extracomment>
        <translation>Für Modelle der Art {kind}</translation>
    </message>
    <message>
        <source>Looking at it…</source>
        <extracomment>desktop/ui/rack/words.py</extracomment>
        <translation>Wird angesehen&#xa0;…</translation>
    </message>
    <message>
        <source>Made for this model</source>
        <extracomment>desktop/ui/rack/words.py</extracomment>
        <translation>Für dieses Modell gemacht</translation>
    </message>
    <message>
        <source>Rank {ranks}; changes {kinds}</source>
        <extracomment>desktop/ui/rack/words.py</extracomment>
        <translation>Rang {ranks}; verändert {kinds}</translation>
    </message>
    <message>
        <source>Trained on {base}</source>
        <extracomment>desktop/ui/rack/words.py</extracomment>
        <translation>Trainiert auf {base}</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation>Gruppen von Einstellungen</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation>In keiner Einstellung kommen diese Wörter vor.</translation>
    </message>
    <message>
        <source>Search settings</source>
        <extracomment>desktop/ui/settings/search.py</extracomment>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>LLaMA (plain continuation)</source>
        <extracomment>desktop/core/families.py</extracomment>
        <translation>LLaMA (schreibt einfach weiter)</translation>
    </message>
    <message>
        <source>A download cannot go on</source>
        <extracomment>desktop/core/news.py</extracomment>
        <translation>Ein Download kommt nicht weiter</translation>
    </message>
    <message>
        <source>A download is finished</source>
        <extracomment>desktop/core/news.py</extracomment>
        <translation>Ein Download ist fertig</translation>
    </message>
    <message>
        <source>A reply could not be finished</source>
        <extracomment>desktop/core/news.py</extracomment>
        <translation>Eine Antwort kam nicht zu Ende</translation>
    </message>
    <message>
        <source>A reply is finished</source>
        <extracomment>desktop/core/news.py</extracomment>
        <translation>Eine Antwort ist fertig</translation>
    </message>
    <message>
        <source>“{name}” is here.</source>
        <extracomment>desktop/core/news.py</extracomment>
        <translation>„{name}“ ist da.</translation>
    </message>
    <message>
        <source>“{name}” needs you.</source>
        <extracomment>desktop/core/news.py</extracomment>
        <translation>„{name}“ braucht dich.</translation>
    </message>
    <message>
        <source>Shorten the system prompt, or load the model with a longer context.</source>
        <extracomment>desktop/core/prompt.py</extracomment>
        <translation>Kürze den Systemprompt, oder lade das Modell mit längerem Kontext.</translation>
    </message>
    <message>
        <source>The system prompt needs {system:count} tokens. With what you just wrote that makes {tokens:count}, and the model has room for {room:count}.</source>
        <extracomment>desktop/core/prompt.py</extracomment>
        <translation>Der Systemprompt braucht {system:count} Tokens. Mit dem, was du gerade geschrieben hast, sind es {tokens:count}, und das Modell hat Platz für {room:count}.</translation>
    </message>
    <message>
        <source>Address of CUDA support</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Adresse der CUDA-Unterstützung</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>English</translation>
    </message>
    <message>
        <source>German English translation Sprache</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Deutsch Englisch Übersetzung language English</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of Fireside itself. Models answer in any that they know.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Die Sprache von Fireside selbst. Modelle antworten in jeder, die sie können.</translation>
    </message>
    <message>
        <source>Where the libraries for NVIDIA graphics cards are fetched from, when you ask for them: a folder of a web server. Whatever lies there, only the files that this Fireside was made with are taken.</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Woher die Programmteile für Grafikkarten von NVIDIA geholt werden, wenn du darum bittest: ein Ordner eines Webservers. Was auch immer dort liegt, genommen werden nur die Dateien, mit denen dieses Fireside gemacht wurde.</translation>
    </message>
    <message>
        <source>graphics card GPU</source>
        <extracomment>desktop/core/settings/window.py</extracomment>
        <translation>Grafikkarte GPU NVIDIA</translation>
    </message>
    <message>
        <source>recognised as {family:words}</source>
        <extracomment>desktop/core/templates.py</extracomment>
        <translation>als {family:words} erkannt</translation>
    </message>
    <message>
        <source>{family:words}, as chosen</source>
        <extracomment>desktop/core/templates.py</extracomment>
        <translation>{family:words}, wie gewählt</translation>
    </message>
    <message>
        <source>See that the address in the settings is right.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Sieh nach, ob die Adresse in den Einstellungen stimmt.</translation>
    </message>
    <message>
        <source>See that the address in the settings is that of this version.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>Sieh nach, ob die Adresse in den Einstellungen die dieser Version ist.</translation>
    </message>
    <message>
        <source>“{file}” at {host} is not the file that this Fireside was made with.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>„{file}“ bei {host} ist nicht die Datei, mit der dieses Fireside gemacht wurde.</translation>
    </message>
    <message>
        <source>“{file}” is not at {host}.</source>
        <extracomment>desktop/hub/failures.py</extracomment>
        <translation>„{file}“ gibt es bei {host} nicht.</translation>
    </message>
    <message>
        <source>Download of CUDA support</source>
        <extracomment>desktop/hub/worker.py</extracomment>
        <translation>Herunterladen der CUDA-Unterstützung</translation>
    </message>
    <message>
        <source>It may be in use: quit Fireside, start it again, and try once more before a model is loaded.</source>
        <extracomment>desktop/session/cuda.py</extracomment>
        <translation>Vielleicht wird sie gerade benutzt: Beende Fireside, starte es neu und versuche es noch einmal, bevor ein Modell geladen ist.</translation>
    </message>
    <message>
        <source>The folder of CUDA support cannot be changed: {reason}</source>
        <extracomment>desktop/session/cuda.py</extracomment>
        <translation>Der Ordner der CUDA-Unterstützung lässt sich nicht ändern: {reason}</translation>
    </message>
    <message>
        <source>The rest is left out: the text ends on page {until} of {pages}.</source>
        <extracomment>desktop/session/pdfs.py</extracomment>
        <translation>Der Rest ist weggelassen: Der Text endet auf Seite {until} von {pages}.</translation>
    </message>
    <message>
        <source>Answer without it</source>
        <extracomment>desktop/ui/chat/furniture.py</extracomment>
        <translation>Ohne ihn antworten</translation>
    </message>
    <message>
        <source>Document</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>counting the documents…</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation>Dokumente werden gezählt&#xa0;…</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>{strength}, takes nothing of the context</source>
        <extracomment>desktop/ui/chat/ruler_words.py</extracomment>
        <translation>{strength}, braucht keinen Kontext</translation>
    </message>
    <message>
        <source>Let it end or stop it, then save what you changed.</source>
        <extracomment>desktop/ui/chat/transcript_door.py</extracomment>
        <translation>Lass es ausreden, oder halte es an, und speichere dann deine Änderung.</translation>
    </message>
    <message>
        <source>CUDA support</source>
        <extracomment>desktop/ui/cuda_section.py</extracomment>
        <translation>CUDA-Unterstützung</translation>
    </message>
    <message>
        <source>Download CUDA support ({size:size})</source>
        <extracomment>desktop/ui/cuda_section.py</extracomment>
        <translation>CUDA-Unterstützung herunterladen ({size:size})</translation>
    </message>
    <message>
        <source>Fireside has no place of its own for CUDA libraries yet; the settings under Privacy take the address of one.</source>
        <extracomment>desktop/ui/cuda_section.py</extracomment>
        <translation>Fireside hat noch keinen eigenen Ort für CUDA-Programmteile; die Einstellungen unter Privatsphäre nehmen die Adresse eines solchen auf.</translation>
    </message>
    <message>
        <source>Lets an NVIDIA graphics card compute through CUDA, which is most often faster there. It is kept only if it is the library that this Fireside was made with.</source>
        <extracomment>desktop/ui/cuda_section.py</extracomment>
        <translation>Lässt eine Grafikkarte von NVIDIA mit CUDA rechnen, was dort meist schneller ist. Behalten wird nur, womit dieses Fireside gemacht wurde.</translation>
    </message>
    <message>
        <source>Remove CUDA support</source>
        <extracomment>desktop/ui/cuda_section.py</extracomment>
        <translation>CUDA-Unterstützung entfernen</translation>
    </message>
    <message>
        <source>There is no CUDA library for this build of Fireside.</source>
        <extracomment>desktop/ui/cuda_section.py</extracomment>
        <translation>Für diesen Bau von Fireside gibt es keine CUDA-Unterstützung.</translation>
    </message>
    <message>
        <source>{fetched:size} of {size:size} are here.</source>
        <extracomment>desktop/ui/cuda_section.py</extracomment>
        <translation>{fetched:size} von {size:size} sind hier.</translation>
    </message>
    <message>
        <source>Any size</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Jede Größe</translation>
    </message>
    <message>
        <source>Fits this computer</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Passt zu diesem Computer</translation>
    </message>
    <message>
        <source>Try fewer words, any size, or the name of a family such as Qwen, Llama or Gemma.</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Versuche es mit weniger Wörtern, mit jeder Größe oder mit dem Namen einer Familie wie Qwen, Llama oder Gemma.</translation>
    </message>
    <message>
        <source>Up to {count} billion parameters</source>
        <extracomment>desktop/ui/library/finding.py</extracomment>
        <translation>Bis {count} Milliarden Parameter</translation>
    </message>
    <message>
        <source>Three to begin with</source>
        <extracomment>desktop/ui/library/recommended.py</extracomment>
        <translation>Drei für den Anfang</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>desktop/ui/manual/filling.py</extracomment>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What it does</source>
        <extracomment>desktop/ui/manual/filling.py</extracomment>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>Chapter of the manual</source>
        <extracomment>desktop/ui/manual/window.py</extracomment>
        <translation>Kapitel des Handbuchs</translation>
    </message>
    <message>
        <source>Chapters</source>
        <extracomment>desktop/ui/manual/window.py</extracomment>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>No chapter has these words. Try fewer, or the beginning of one.</source>
        <extracomment>desktop/ui/manual/window.py</extracomment>
        <translation>In keinem Kapitel kommen diese Wörter vor. Versuche es mit weniger oder mit dem Anfang eines Wortes.</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <extracomment>desktop/ui/manual/window.py</extracomment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Switch “{name}” off again</source>
        <extracomment>desktop/ui/rack/panel.py</extracomment>
        <translation>„{name}“ wieder ausschalten</translation>
    </message>
    <message>
        <source>Reset all</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all settings but those that protect you, and your folders</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation>Alle Einstellungen zurücksetzen außer denen, die dich schützen, und deinen Ordnern</translation>
    </message>
    <message>
        <source>The administrator of this computer has decided this for everybody.</source>
        <extracomment>desktop/ui/settings/dialog.py</extracomment>
        <translation>Die Verwaltung dieses Computers hat das für alle so festgelegt.</translation>
    </message>
    <message>
        <source>Reset “{title}”</source>
        <extracomment>desktop/ui/settings/field.py</extracomment>
        <translation>„{title}“ zurücksetzen</translation>
    </message>
    <message>
        <source>Takes effect when the model is loaded again.</source>
        <extracomment>desktop/ui/settings/field.py</extracomment>
        <translation>Gilt, sobald das Modell neu geladen ist.</translation>
    </message>
    <message>
        <source>Advanced settings</source>
        <extracomment>desktop/ui/settings/form.py</extracomment>
        <translation>Erweiterte Einstellungen</translation>
    </message>
    <message>
        <source>Hide advanced settings</source>
        <extracomment>desktop/ui/settings/form.py</extracomment>
        <translation>Erweiterte Einstellungen verbergen</translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>desktop/ui/settings/page.py</extracomment>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <extracomment>desktop/ui/sidebar/chosen_bar.py</extracomment>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Delete what is chosen</source>
        <extracomment>desktop/ui/sidebar/chosen_bar.py</extracomment>
        <translation>Ausgewählte löschen</translation>
    </message>
    <message>
        <source>More that can be done with them</source>
        <extracomment>desktop/ui/sidebar/chosen_bar.py</extracomment>
        <translation>Mehr, was sich damit tun lässt</translation>
    </message>
    <message>
        <source>{count:count} chosen</source>
        <extracomment>desktop/ui/sidebar/chosen_bar.py</extracomment>
        <translation>{count:count} ausgewählt</translation>
    </message>
    <message>
        <source>Delete the folder</source>
        <extracomment>desktop/ui/sidebar/conversation_list.py</extracomment>
        <translation>Ordner löschen</translation>
    </message>
    <message>
        <source>Move to</source>
        <extracomment>desktop/ui/sidebar/conversation_list.py</extracomment>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>New folder…</source>
        <extracomment>desktop/ui/sidebar/conversation_list.py</extracomment>
        <translation>Neuer Ordner&#xa0;…</translation>
    </message>
    <message>
        <source>No folder</source>
        <extracomment>desktop/ui/sidebar/conversation_list.py</extracomment>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>Pin</source>
        <extracomment>desktop/ui/sidebar/conversation_list.py</extracomment>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Rename the folder</source>
        <extracomment>desktop/ui/sidebar/conversation_list.py</extracomment>
        <translation>Ordner umbenennen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <extracomment>desktop/ui/sidebar/conversation_list.py</extracomment>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>{count:count} conversations</source>
        <extracomment>desktop/ui/sidebar/conversation_list.py</extracomment>
        <translation>{count:count} Unterhaltungen</translation>
    </message>
    <message>
        <source>Title of the conversation</source>
        <extracomment>desktop/ui/sidebar/delegate.py</extracomment>
        <translation>Titel der Unterhaltung</translation>
    </message>
    <message>
        <source>What was found</source>
        <extracomment>desktop/ui/sidebar/found_list.py</extracomment>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>1 message</source>
        <extracomment>desktop/ui/sidebar/found_panel.py</extracomment>
        <translation>1 Nachricht</translation>
    </message>
    <message>
        <source>Best match</source>
        <extracomment>desktop/ui/sidebar/found_panel.py</extracomment>
        <translation>Beste Treffer</translation>
    </message>
    <message>
        <source>Newest</source>
        <extracomment>desktop/ui/sidebar/found_panel.py</extracomment>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Nothing has all of these words. Fewer words, or the beginning of one, find more.</source>
        <extracomment>desktop/ui/sidebar/found_panel.py</extracomment>
        <translation>Nirgends stehen alle diese Wörter. Weniger Wörter oder der Anfang eines Wortes finden mehr.</translation>
    </message>
    <message>
        <source>Older messages are being made ready for the search: {percent} %</source>
        <extracomment>desktop/ui/sidebar/found_panel.py</extracomment>
        <translation>Ältere Nachrichten werden für die Suche vorbereitet: {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>The first {count:count} conversations; another word finds fewer.</source>
        <extracomment>desktop/ui/sidebar/found_panel.py</extracomment>
        <translation>Die ersten {count:count} Unterhaltungen; ein weiteres Wort findet weniger.</translation>
    </message>
    <message>
        <source>Type a word, or the beginning of one.</source>
        <extracomment>desktop/ui/sidebar/found_panel.py</extracomment>
        <translation>Tippe ein Wort oder den Anfang eines Wortes.</translation>
    </message>
    <message>
        <source>{count:count} more</source>
        <extracomment>desktop/ui/sidebar/found_rows.py</extracomment>
        <translation>noch {count:count}</translation>
    </message>
    <message>
        <source>Library · {percent}</source>
        <extracomment>desktop/ui/sidebar/library_button.py</extracomment>
        <translation>Bibliothek · {percent}</translation>
    </message>
    <message numerus="yes">
        <source>Folder “{name}”, {count:count} inside</source>
        <extracomment>desktop/ui/sidebar/rows.py; one: Folder “{name}”, one inside</extracomment>
        <translation>
            <numerusform>Ordner „{name}“, eine darin</numerusform>
            <numerusform>Ordner „{name}“, {count:count} darin</numerusform>
        </translation>
    </message>
    <message>
        <source>folded up</source>
        <extracomment>desktop/ui/sidebar/rows.py</extracomment>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>{title}, with {persona}</source>
        <extracomment>desktop/ui/sidebar/rows.py</extracomment>
        <translation>{title}, mit {persona}</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <extracomment>desktop/ui/sidebar/search_field.py</extracomment>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>All conversations</source>
        <extracomment>desktop/ui/sidebar/sections.py</extracomment>
        <translation>Alle Unterhaltungen</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <extracomment>desktop/ui/sidebar/sections.py</extracomment>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <extracomment>desktop/ui/sidebar/sections.py</extracomment>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Pinned</source>
        <extracomment>desktop/ui/sidebar/sections.py</extracomment>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Temporary</source>
        <extracomment>desktop/ui/sidebar/sections.py</extracomment>
        <translation>Temporär</translation>
    </message>
    <message>
        <source>This year</source>
        <extracomment>desktop/ui/sidebar/sections.py</extracomment>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>desktop/ui/sidebar/sections.py</extracomment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>desktop/ui/sidebar/sections.py</extracomment>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Beginning</source>
        <extracomment>desktop/ui/sidebar/sidebar.py</extracomment>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Hide the sidebar</source>
        <extracomment>desktop/ui/sidebar/sidebar.py</extracomment>
        <translation>Seitenleiste verbergen</translation>
    </message>
    <message>
        <source>Last change</source>
        <extracomment>desktop/ui/sidebar/sidebar.py</extracomment>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Sort the conversations</source>
        <extracomment>desktop/ui/sidebar/sidebar.py</extracomment>
        <translation>Unterhaltungen sortieren</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>desktop/ui/sidebar/sidebar.py</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Trash</source>
        <extracomment>desktop/ui/sidebar/sidebar.py</extracomment>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Make it</source>
        <extracomment>desktop/ui/sidebar/sidebar_door.py</extracomment>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <extracomment>desktop/ui/sidebar/sidebar_door.py</extracomment>
        <translation>Name des Ordners</translation>
    </message>
    <message>
        <source>New folder</source>
        <extracomment>desktop/ui/sidebar/sidebar_door.py</extracomment>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py</extracomment>
        <translation>Endgültig löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete {count:count} things for good?</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py; one: Delete “{title}” for good?</extracomment>
        <translation>
            <numerusform>„{title}“ endgültig löschen?</numerusform>
            <numerusform>{count:count} Dinge endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py</extracomment>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py</extracomment>
        <translation>Papierkorb leeren?</translation>
    </message>
    <message>
        <source>Restore</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py</extracomment>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py</extracomment>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>What is in the trash</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py</extracomment>
        <translation>Was im Papierkorb liegt</translation>
    </message>
    <message>
        <source>goes today</source>
        <extracomment>desktop/ui/sidebar/trash_dialog.py</extracomment>
        <translation>geht heute</translation>
    </message>
    <message>
        <source>Show me</source>
        <extracomment>desktop/ui/tips/door.py</extracomment>
        <translation>Zeig es mir</translation>
    </message>
    <message>
        <source>Use it now</source>
        <extracomment>desktop/ui/tips/door.py</extracomment>
        <translation>Jetzt verwenden</translation>
    </message>
    <message>
        <source>{name} is here.</source>
        <extracomment>desktop/ui/tips/door.py</extracomment>
        <translation>{name} ist da.</translation>
    </message>
    <message>
        <source>Close this tip</source>
        <extracomment>desktop/ui/tips/strip.py</extracomment>
        <translation>Diesen Tipp schließen</translation>
    </message>
    <message>
        <source>Back up everything</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation>Alles sichern</translation>
    </message>
    <message>
        <source>Checking “{name}”…</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation>„{name}“ wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>Everything is in “{name}”.</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation>Alles ist in „{name}“.</translation>
    </message>
    <message>
        <source>It can be opened only by you on this computer: the key is in its keyring. For a backup that opens anywhere, make a recovery code or choose a passphrase on the privacy page first.</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation>Nur du kannst sie öffnen, und nur auf diesem Computer: der Schlüssel liegt in seinem Schlüsselbund. Für eine Sicherung, die überall aufgeht, mache erst in den Einstellungen unter „Tresor“ einen Wiederherstellungscode, oder wähle dort eine Passphrase.</translation>
    </message>
    <message>
        <source>It holds your conversations and settings, not the models. Keep it on another drive.</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation>Darin sind deine Unterhaltungen und Einstellungen, nicht die Modelle. Bewahre die Datei auf einem anderen Laufwerk auf.</translation>
    </message>
    <message>
        <source>It takes the place of your conversations and settings when Fireside starts next. Those of now are kept in Fireside&apos;s folder, under “before-restore”.</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation>Beim nächsten Start von Fireside tritt sie an die Stelle deiner Unterhaltungen und Einstellungen. Die von jetzt bleiben in Firesides Ordner, unter „before-restore“.</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation>Alles lassen, wie es ist</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation>Es wurde nichts gesichert.</translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation>Es wurde nichts wiederhergestellt.</translation>
    </message>
    <message>
        <source>Quit now</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>The backup of {day} is whole.</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation>Die Sicherung vom {day} ist vollständig.</translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <extracomment>desktop/ui/transfer/backup_dialog.py</extracomment>
        <translation>„{name}“ wird geschrieben&#xa0;…</translation>
    </message>
    <message>
        <source>A folder for the files</source>
        <extracomment>desktop/ui/transfer/export_dialog.py</extracomment>
        <translation>Ein Ordner für die Dateien</translation>
    </message>
    <message>
        <source>All conversations ({count:count})</source>
        <extracomment>desktop/ui/transfer/export_dialog.py</extracomment>
        <translation>Alle Unterhaltungen ({count:count})</translation>
    </message>
    <message>
        <source>As</source>
        <extracomment>desktop/ui/transfer/export_dialog.py</extracomment>
        <translation>Als</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <extracomment>desktop/ui/transfer/export_dialog.py</extracomment>
        <translation>Ort wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Export conversations</source>
        <extracomment>desktop/ui/transfer/export_dialog.py</extracomment>
        <translation>Unterhaltungen exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Exporting {count:count} conversations…</source>
        <extracomment>desktop/ui/transfer/export_dialog.py; one: Exporting the conversation…</extracomment>
        <translation>
            <numerusform>Die Unterhaltung wird exportiert&#xa0;…</numerusform>
            <numerusform>{count:count} Unterhaltungen werden exportiert&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>Fireside conversations</source>
        <extracomment>desktop/ui/transfer/export_dialog.py</extracomment>
        <translation>Fireside-Unterhaltungen</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <extracomment>desktop/ui/transfer/export_dialog.py</extracomment>
        <translation>Es wurde nichts exportiert.</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>desktop/ui/transfer/export_dialog.py</extracomment>
        <translation>Was</translation>
    </message>
    <message numerus="yes">
        <source>{count:count} conversations were exported.</source>
        <extracomment>desktop/ui/transfer/export_dialog.py; one: The conversation was exported.</extracomment>
        <translation>
            <numerusform>Die Unterhaltung wurde exportiert.</numerusform>
            <numerusform>{count:count} Unterhaltungen wurden exportiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:count} selected conversations</source>
        <extracomment>desktop/ui/transfer/export_dialog.py; one: This conversation</extracomment>
        <translation>
            <numerusform>Diese Unterhaltung</numerusform>
            <numerusform>{count:count} ausgewählte Unterhaltungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything, with all branches and what made each reply. Fireside can bring it back in, here or on another computer.</source>
        <extracomment>desktop/ui/transfer/formats.py</extracomment>
        <translation>Alles, mit allen Zweigen und damit, wie jede Antwort entstand. Fireside kann es wieder einlesen, hier oder auf einem anderen Computer.</translation>
    </message>
    <message>
        <source>HTML</source>
        <extracomment>desktop/ui/transfer/formats.py</extracomment>
        <translation>HTML</translation>
    </message>
    <message>
        <source>JSON</source>
        <extracomment>desktop/ui/transfer/formats.py</extracomment>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Markdown</source>
        <extracomment>desktop/ui/transfer/formats.py</extracomment>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>One page for any browser, and for printing: the branch that is shown. It loads nothing from the internet.</source>
        <extracomment>desktop/ui/transfer/formats.py</extracomment>
        <translation>Eine Seite für jeden Browser und zum Drucken: der Zweig, der zu sehen ist. Sie lädt nichts aus dem Internet.</translation>
    </message>
    <message>
        <source>PDF</source>
        <extracomment>desktop/ui/transfer/formats.py</extracomment>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pages on A4 paper: the branch that is shown.</source>
        <extracomment>desktop/ui/transfer/formats.py</extracomment>
        <translation>Seiten in A4: der Zweig, der zu sehen ist.</translation>
    </message>
    <message>
        <source>Plain text for notes and other programs: the branch that is shown.</source>
        <extracomment>desktop/ui/transfer/formats.py</extracomment>
        <translation>Reiner Text für Notizen und andere Programme: der Zweig, der zu sehen ist.</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <extracomment>desktop/ui/transfer/import_dialog.py</extracomment>
        <translation>Unterhaltungen importieren</translation>
    </message>
    <message>
        <source>No new conversations were brought in.</source>
        <extracomment>desktop/ui/transfer/import_dialog.py</extracomment>
        <translation>Es kamen keine neuen Unterhaltungen herein.</translation>
    </message>
    <message>
        <source>Not verified: how {source} writes its files is known from descriptions alone, and was never tried with real ones. Look the conversations over before you delete them there.</source>
        <extracomment>desktop/ui/transfer/import_dialog.py</extracomment>
        <translation>Nicht überprüft: wie {source} seine Dateien schreibt, ist nur aus Beschreibungen bekannt und wurde nie mit echten ausprobiert. Sieh dir die Unterhaltungen genau an, bevor du sie dort löschst.</translation>
    </message>
    <message>
        <source>Reading “{name}”…</source>
        <extracomment>desktop/ui/transfer/import_dialog.py</extracomment>
        <translation>„{name}“ wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>This could not be brought in:</source>
        <extracomment>desktop/ui/transfer/import_dialog.py</extracomment>
        <translation>Das kam nicht herein:</translation>
    </message>
    <message>
        <source>What could not be brought in</source>
        <extracomment>desktop/ui/transfer/import_dialog.py</extracomment>
        <translation>Was nicht hereinkam</translation>
    </message>
    <message>
        <source>You stopped it. What had come until then was kept.</source>
        <extracomment>desktop/ui/transfer/import_dialog.py</extracomment>
        <translation>Du hast es angehalten. Was bis dahin da war, wurde behalten.</translation>
    </message>
    <message numerus="yes">
        <source>{count:count} conversations of {source} were brought in.</source>
        <extracomment>desktop/ui/transfer/import_dialog.py; one: One conversation of {source} was brought in.</extracomment>
        <translation>
            <numerusform>Eine Unterhaltung von {source} kam herein.</numerusform>
            <numerusform>{count:count} Unterhaltungen von {source} kamen herein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:count} were here already, and did not come again.</source>
        <extracomment>desktop/ui/transfer/import_dialog.py; one: One was here already, and did not come again.</extracomment>
        <translation>
            <numerusform>Eine war schon hier und kam nicht noch einmal.</numerusform>
            <numerusform>{count:count} waren schon hier und kamen nicht noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>… and {count:count} more.</source>
        <extracomment>desktop/ui/transfer/import_dialog.py</extracomment>
        <translation>… und {count:count} weitere.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <extracomment>desktop/ui/transfer/job_pane.py</extracomment>
        <translation>Wird angehalten&#xa0;…</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <extracomment>desktop/ui/transfer/pdf.py</extracomment>
        <translation>Seite {number} von {pages}</translation>
    </message>
    <message>
        <source>Backups (*{ending})</source>
        <extracomment>desktop/ui/transfer/transfer_door.py</extracomment>
        <translation>Sicherungen (*{ending})</translation>
    </message>
    <message>
        <source>Conversations (*.json *.jsonl *.zip)</source>
        <extracomment>desktop/ui/transfer/transfer_door.py</extracomment>
        <translation>Unterhaltungen (*.json *.jsonl *.zip)</translation>
    </message>
    <message>
        <source>Encrypt them</source>
        <extracomment>desktop/ui/vault/choosing.py</extracomment>
        <translation>Verschlüsseln</translation>
    </message>
    <message>
        <source>Encrypt them with a passphrase…</source>
        <extracomment>desktop/ui/vault/choosing.py</extracomment>
        <translation>Mit einer Passphrase verschlüsseln&#xa0;…</translation>
    </message>
    <message>
        <source>Encrypt with this passphrase</source>
        <extracomment>desktop/ui/vault/choosing.py</extracomment>
        <translation>Mit dieser Passphrase verschlüsseln</translation>
    </message>
    <message>
        <source>Go on without encryption</source>
        <extracomment>desktop/ui/vault/choosing.py</extracomment>
        <translation>Ohne Verschlüsselung weiter</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <extracomment>desktop/ui/vault/choosing.py</extracomment>
        <translation>Lassen, wie sie sind</translation>
    </message>
    <message>
        <source>Look for a keyring again</source>
        <extracomment>desktop/ui/vault/choosing.py</extracomment>
        <translation>Noch einmal nach einem Schlüsselbund sehen</translation>
    </message>
    <message>
        <source>Without encryption, whoever can read the files of this computer can read your conversations. You can change this at any time in the settings.</source>
        <extracomment>desktop/ui/vault/choosing.py</extracomment>
        <translation>Ohne Verschlüsselung kann jeder, der die Dateien dieses Computers lesen kann, deine Unterhaltungen lesen. In den Einstellungen kannst du das jederzeit ändern.</translation>
    </message>
    <message>
        <source>Your conversations are being locked</source>
        <extracomment>desktop/ui/vault/delay.py</extracomment>
        <translation>Deine Unterhaltungen werden gesperrt</translation>
    </message>
    <message>
        <source>All conversations are being written anew and compared. This can take a minute; nothing is lost if it is interrupted.</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation>Alle Unterhaltungen werden neu geschrieben und verglichen. Das kann eine Minute dauern; eine Unterbrechung schadet nicht.</translation>
    </message>
    <message>
        <source>An older Fireside has written your conversations. They are being copied, then brought up to date. This can take a minute; nothing is lost if it is interrupted.</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation>Deine Unterhaltungen stammen von einem älteren Fireside. Sie werden gesichert und dann auf den neuen Stand gebracht. Das kann eine Minute dauern; wird es unterbrochen, geht nichts verloren.</translation>
    </message>
    <message>
        <source>Do not wait for the keyring</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation>Nicht auf den Schlüsselbund warten</translation>
    </message>
    <message>
        <source>Encrypt your conversations?</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation>Deine Unterhaltungen verschlüsseln?</translation>
    </message>
    <message>
        <source>How shall your conversations be protected?</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation>Wie sollen deine Unterhaltungen geschützt sein?</translation>
    </message>
    <message>
        <source>The keyring of your system can keep a key for you, or you choose a passphrase, which you are asked for at every start.</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation>Der Schlüsselbund deines Systems kann einen Schlüssel für dich aufbewahren, oder du wählst eine Passphrase, nach der du bei jedem Start gefragt wirst.</translation>
    </message>
    <message>
        <source>The keyring of your system opens them. Without a passphrase, so can anybody who sits here while you are signed in.</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation>Der Schlüsselbund deines Systems öffnet sie. Ohne Passphrase kann das auch jeder, der hier sitzt, während du angemeldet bist.</translation>
    </message>
    <message>
        <source>They are stored as plain text so far. Fireside can encrypt them with a key that the keyring of your system keeps; you will notice no difference.</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation>Bisher sind sie als offener Text gespeichert. Fireside kann sie mit einem Schlüssel verschlüsseln, den der Schlüsselbund deines Systems bewahrt; du merkst keinen Unterschied.</translation>
    </message>
    <message>
        <source>They are stored as plain text so far. This computer has no keyring that could keep a key for you, but a passphrase can protect them. You are asked for it at every start.</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation>Bisher sind sie als offener Text gespeichert. Dieser Computer hat keinen Schlüsselbund, der einen Schlüssel für dich aufbewahren könnte, aber eine Passphrase kann sie schützen. Nach ihr wirst du bei jedem Start gefragt.</translation>
    </message>
    <message>
        <source>This computer has no keyring that could keep a key for you. Choose a passphrase, which you are asked for at every start.</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation>Dieser Computer hat keinen Schlüsselbund, der einen Schlüssel für dich aufbewahren könnte. Wähle eine Passphrase, nach der du bei jedem Start gefragt wirst.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Your conversations are being opened. If your system asks you to unlock its keyring, it is for this.</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation>Deine Unterhaltungen werden geöffnet. Wenn dein System dich bittet, seinen Schlüsselbund zu entsperren, dann dafür.</translation>
    </message>
    <message>
        <source>Your conversations are locked</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation>Deine Unterhaltungen sind gesperrt</translation>
    </message>
    <message>
        <source>Your conversations cannot be opened</source>
        <extracomment>desktop/ui/vault/lock_page.py</extracomment>
        <translation>Deine Unterhaltungen lassen sich nicht öffnen</translation>
    </message>
    <message>
        <source>At least {count} letters. A few words that do not belong together are easy to remember and hard to guess.</source>
        <extracomment>desktop/ui/vault/new_passphrase.py</extracomment>
        <translation>Mindestens {count} Zeichen. Ein paar Wörter, die nicht zusammengehören, lassen sich leicht merken und schwer erraten.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <extracomment>desktop/ui/vault/new_passphrase.py</extracomment>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Nobody can look it up for you. Keep it well.</source>
        <extracomment>desktop/ui/vault/new_passphrase.py</extracomment>
        <translation>Niemand kann sie für dich nachsehen. Bewahre sie gut auf.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <extracomment>desktop/ui/vault/new_passphrase.py</extracomment>
        <translation>Dieselbe noch einmal</translation>
    </message>
    <message>
        <source>Type it once more, to be sure.</source>
        <extracomment>desktop/ui/vault/new_passphrase.py</extracomment>
        <translation>Tippe sie zur Sicherheit noch einmal.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Recovery code: {code}</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation>Wiederherstellungscode: {code}</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <extracomment>desktop/ui/vault/recovery.py</extracomment>
        <translation>Dein Wiederherstellungscode</translation>
    </message>
    <message>
        <source>A passphrase and the keyring together open them</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Passphrase und Schlüsselbund öffnen sie zusammen</translation>
    </message>
    <message>
        <source>A passphrase opens them</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Eine Passphrase öffnet sie</translation>
    </message>
    <message>
        <source>A recovery code opens them too. Keep it on paper, away from this computer.</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Auch ein Wiederherstellungscode öffnet sie. Bewahre ihn auf Papier auf, nicht bei diesem Computer.</translation>
    </message>
    <message>
        <source>All conversations are written anew as plain text, with all copies that are kept of them. Whoever can read the files of this computer can then read them.</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Alle Unterhaltungen werden als offener Text neu geschrieben, mit allen Kopien, die es von ihnen gibt. Wer die Dateien dieses Computers lesen kann, kann dann auch sie lesen.</translation>
    </message>
    <message>
        <source>As with a passphrase alone, and besides nobody can guess it away from this computer: a part of the key is only here. Without the keyring, only a recovery code helps.</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Wie mit einer Passphrase allein; außerdem kann sie anderswo niemand erraten: ein Teil des Schlüssels liegt nur hier. Ohne den Schlüsselbund hilft nur ein Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>Change it</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Passphrase ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Forget the code</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Code vergessen</translation>
    </message>
    <message>
        <source>Make a new code…</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Neuen Code machen&#xa0;…</translation>
    </message>
    <message>
        <source>Make a recovery code…</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Wiederherstellungscode machen&#xa0;…</translation>
    </message>
    <message>
        <source>No encryption</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Keine Verschlüsselung</translation>
    </message>
    <message>
        <source>The keyring of the system opens them</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Der Schlüsselbund des Systems öffnet sie</translation>
    </message>
    <message>
        <source>There is no recovery code. If the keyring is lost or the passphrase forgotten, nobody can open your conversations any more: not even you.</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Es gibt keinen Wiederherstellungscode. Wenn der Schlüsselbund verloren geht oder die Passphrase vergessen ist, kann niemand mehr deine Unterhaltungen öffnen: auch du nicht.</translation>
    </message>
    <message>
        <source>What opens your conversations</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Was deine Unterhaltungen öffnet</translation>
    </message>
    <message>
        <source>Whoever is signed in as you opens them without being asked anything. They are safe from others who get hold of the disk.</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Wer unter deinem Namen angemeldet ist, öffnet sie, ohne etwas gefragt zu werden. Vor anderen, die an die Platte kommen, sind sie sicher.</translation>
    </message>
    <message>
        <source>You are asked for it at every start, and after the vault was locked. It works on other computers too.</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Nach ihr wirst du bei jedem Start gefragt und nach jedem Sperren des Tresors. Sie gilt auch auf anderen Computern.</translation>
    </message>
    <message>
        <source>Your passphrase so far</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Deine bisherige Passphrase</translation>
    </message>
    <message>
        <source>password encryption recovery code keyring</source>
        <extracomment>desktop/ui/vault/section.py</extracomment>
        <translation>Passwort Verschlüsselung Wiederherstellungscode Schlüsselbund</translation>
    </message>
    <message>
        <source>Another way</source>
        <extracomment>desktop/ui/vault/unlocking.py</extracomment>
        <translation>Anderer Weg</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <extracomment>desktop/ui/vault/unlocking.py</extracomment>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>desktop/ui/vault/unlocking.py</extracomment>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Use the recovery code instead</source>
        <extracomment>desktop/ui/vault/unlocking.py</extracomment>
        <translation>Stattdessen den Wiederherstellungscode nehmen</translation>
    </message>
    <message>
        <source>Drop to use these adapters, or to add these models</source>
        <extracomment>desktop/ui/widgets/drop_overlay.py</extracomment>
        <translation>Loslassen, um diese Adapter zu verwenden oder diese Modelle hinzuzufügen</translation>
    </message>
    <message>
        <source>Drop to use this model or adapter</source>
        <extracomment>desktop/ui/widgets/drop_overlay.py</extracomment>
        <translation>Loslassen, um dieses Modell oder diesen Adapter zu verwenden</translation>
    </message>
    <message>
        <source>Back to the original</source>
        <extracomment>desktop/ui/widgets/library_dialog.py</extracomment>
        <translation>Zurück zum Original</translation>
    </message>
    <message>
        <source>Delete (Delete)</source>
        <extracomment>desktop/ui/widgets/library_dialog.py</extracomment>
        <translation>Löschen (Entf)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <extracomment>desktop/ui/widgets/library_dialog.py</extracomment>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Language of what Fireside brings</source>
        <extracomment>desktop/ui/widgets/library_dialog.py</extracomment>
        <translation>Sprache dessen, was Fireside mitbringt</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>desktop/ui/widgets/library_dialog.py</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>None is left in this language. The plus makes a new one.</source>
        <extracomment>desktop/ui/widgets/library_dialog.py</extracomment>
        <translation>In dieser Sprache ist nichts mehr übrig. Das Plus legt etwas Neues an.</translation>
    </message>
    <message>
        <source>Hide this panel</source>
        <extracomment>desktop/ui/widgets/side_panel.py</extracomment>
        <translation>Diese Leiste verbergen</translation>
    </message>
    <message numerus="yes">
        <source>Deleted {count:count} conversations</source>
        <extracomment>desktop/ui/widgets/undo_bar.py; one: Deleted “{title}”</extracomment>
        <translation>
            <numerusform>„{title}“ gelöscht</numerusform>
            <numerusform>{count:count} Unterhaltungen gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo deleting {count:count} conversations</source>
        <extracomment>desktop/ui/widgets/undo_bar.py; one: Undo deleting “{title}”</extracomment>
        <translation>
            <numerusform>Löschen von „{title}“ rückgängig machen</numerusform>
            <numerusform>Löschen von {count:count} Unterhaltungen rückgängig machen</numerusform>
        </translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <extracomment>desktop/ui/window.py</extracomment>
        <translation>Modelle (*.gguf)</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <extracomment>desktop/ui/window.py</extracomment>
        <translation>Modelldatei öffnen</translation>
    </message>
    <message>
        <source>A model cannot be written as {type}.</source>
        <extracomment>desktop/workshop/bake.py</extracomment>
        <translation>Ein Modell lässt sich nicht als {type} schreiben.</translation>
    </message>
    <message>
        <source>Choose another type; Q8_0 suits every model.</source>
        <extracomment>desktop/workshop/bake.py</extracomment>
        <translation>Wähle einen anderen Typ; Q8_0 geht bei jedem Modell.</translation>
    </message>
    <message>
        <source>It can as {types}.</source>
        <extracomment>desktop/workshop/bake.py</extracomment>
        <translation>Es geht als {types}.</translation>
    </message>
    <message>
        <source>Merging the weights</source>
        <extracomment>desktop/workshop/bake.py</extracomment>
        <translation>Die Gewichte werden verrechnet</translation>
    </message>
    <message>
        <source>Quantising the model</source>
        <extracomment>desktop/workshop/bake.py</extracomment>
        <translation>Das Modell wird quantisiert</translation>
    </message>
    <message>
        <source>The strength of “{name}” is no number.</source>
        <extracomment>desktop/workshop/bake.py</extracomment>
        <translation>Die Stärke von „{name}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>There is no adapter to bake in.</source>
        <extracomment>desktop/workshop/bake.py</extracomment>
        <translation>Es gibt keinen Adapter zum Einbacken.</translation>
    </message>
    <message>
        <source>llama.cpp could not write this model as {type}.</source>
        <extracomment>desktop/workshop/bake.py</extracomment>
        <translation>llama.cpp konnte dieses Modell nicht als {type} schreiben.</translation>
    </message>
    <message>
        <source>The workshop ended unexpectedly ({code}); the file may be damaged.</source>
        <extracomment>desktop/workshop/client.py</extracomment>
        <translation>Die Werkstatt hat sich unerwartet beendet ({code}); vielleicht ist die Datei beschädigt.</translation>
    </message>
    <message>
        <source>The workshop was killed, perhaps because the computer ran out of memory.</source>
        <extracomment>desktop/workshop/client.py</extracomment>
        <translation>Das System hat die Werkstatt beendet, vielleicht weil dem Computer der Speicher ausging.</translation>
    </message>
    <message>
        <source>Converting the adapter</source>
        <extracomment>desktop/workshop/convert.py</extracomment>
        <translation>Der Adapter wird umgewandelt</translation>
    </message>
    <message>
        <source>Its modules for “{tensor}” contradict each other.</source>
        <extracomment>desktop/workshop/convert.py</extracomment>
        <translation>Seine Module für „{tensor}“ widersprechen sich.</translation>
    </message>
    <message>
        <source>The changes of “{tensor}” are too large to be stored: choose less strength.</source>
        <extracomment>desktop/workshop/merge.py</extracomment>
        <translation>Die Änderungen an „{tensor}“ sind zu groß zum Speichern: wähle weniger Stärke.</translation>
    </message>
    <message>
        <source>The file of the model ended while it was read.</source>
        <extracomment>desktop/workshop/merge.py</extracomment>
        <translation>Die Datei des Modells endete beim Lesen zu früh.</translation>
    </message>
    <message>
        <source>Weights stored as {type} cannot be changed.</source>
        <extracomment>desktop/workshop/merge.py</extracomment>
        <translation>Gewichte, die als {type} gespeichert sind, lassen sich nicht ändern.</translation>
    </message>
    <message>
        <source>Weights stored as {type} cannot be rewritten.</source>
        <extracomment>desktop/workshop/merge.py</extracomment>
        <translation>Gewichte, die als {type} gespeichert sind, lassen sich nicht neu schreiben.</translation>
    </message>
    <message>
        <source>Make room, or choose a folder on another drive.</source>
        <extracomment>desktop/workshop/output.py</extracomment>
        <translation>Schaffe Platz, oder nimm einen Ordner auf einem anderen Laufwerk.</translation>
    </message>
    <message>
        <source>There is a file called “{name}” already.</source>
        <extracomment>desktop/workshop/output.py</extracomment>
        <translation>Eine Datei „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is not enough space: {needed:size} are needed, and {free:size} are free.</source>
        <extracomment>desktop/workshop/output.py</extracomment>
        <translation>Der Platz reicht nicht: {needed:size} werden gebraucht, {free:size} sind frei.</translation>
    </message>
    <message>
        <source>“{name}” cannot be written: {reason}</source>
        <extracomment>desktop/workshop/output.py</extracomment>
        <translation>„{name}“ lässt sich nicht schreiben: {reason}</translation>
    </message>
    <message>
        <source>Get it once more, or save it anew in its program.</source>
        <extracomment>desktop/workshop/pdf.py</extracomment>
        <translation>Besorge die Datei noch einmal, oder speichere sie in ihrem Programm neu.</translation>
    </message>
    <message>
        <source>Have its text recognised (OCR) by another program, then add it again.</source>
        <extracomment>desktop/workshop/pdf.py</extracomment>
        <translation>Lass den Text von einem anderen Programm erkennen (OCR), und füge die Datei dann noch einmal hinzu.</translation>
    </message>
    <message>
        <source>Open it in its program, save it without one, then add that file.</source>
        <extracomment>desktop/workshop/pdf.py</extracomment>
        <translation>Öffne die Datei in ihrem Programm, speichere sie ohne Passwort, und füge diese hinzu.</translation>
    </message>
    <message>
        <source>Reading the PDF</source>
        <extracomment>desktop/workshop/pdf.py</extracomment>
        <translation>Das PDF wird gelesen</translation>
    </message>
    <message>
        <source>“{name}” has no text in it: its pages are pictures, perhaps scanned.</source>
        <extracomment>desktop/workshop/pdf.py</extracomment>
        <translation>In „{name}“ steht kein Text: die Seiten sind Bilder, vielleicht gescannt.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: no page of it can be read.</source>
        <extracomment>desktop/workshop/pdf.py</extracomment>
        <translation>„{name}“ ist beschädigt: keine Seite lässt sich lesen.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password.</source>
        <extracomment>desktop/workshop/pdf.py</extracomment>
        <translation>„{name}“ ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>It also changes biases (“{name}”), for which a GGUF adapter has no place.</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation>Er ändert auch Biases („{name}“), für die ein GGUF-Adapter keinen Platz hat.</translation>
    </message>
    <message>
        <source>It holds several adapters at once (“{name}”).</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation>Er enthält mehrere Adapter auf einmal („{name}“).</translation>
    </message>
    <message>
        <source>It holds whole weights of a model (“{name}”).</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation>Er enthält ganze Gewichte eines Modells („{name}“).</translation>
    </message>
    <message>
        <source>It holds “{name}”, which Fireside does not know.</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation>Er enthält „{name}“, das Fireside nicht kennt.</translation>
    </message>
    <message>
        <source>It is a DoRA, which also scales the weights that it changes.</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation>Es ist ein DoRA, das die Gewichte, die es ändert, auch skaliert.</translation>
    </message>
    <message>
        <source>It is damaged: a half of the pair for “{name}” is missing.</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation>Er ist beschädigt: dem Paar für „{name}“ fehlt eine Hälfte.</translation>
    </message>
    <message>
        <source>Its pattern “{pattern}” is not understood.</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation>Sein Muster „{pattern}“ ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Only pairs of LoRA matrices can be converted.</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation>Nur Paare von LoRA-Matrizen lassen sich umwandeln.</translation>
    </message>
    <message>
        <source>The two matrices for “{name}” do not belong together, or are no matrices.</source>
        <extracomment>desktop/workshop/peft.py</extracomment>
        <translation>Die beiden Matrizen für „{name}“ gehören nicht zusammen oder sind keine Matrizen.</translation>
    </message>
    <message>
        <source>An adapter of PEFT is a folder with {config} and {weights}.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation>Ein Adapter von PEFT ist ein Ordner mit {config} und {weights}.</translation>
    </message>
    <message>
        <source>Ask its publisher for a plain LoRA, or for the whole merged model.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation>Bitte den Anbieter um ein einfaches LoRA oder um das ganze, zusammengeführte Modell.</translation>
    </message>
    <message>
        <source>Ask its publisher for {name}: PEFT saves it since 2023.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation>Bitte den Anbieter um {name}: PEFT speichert das seit 2023.</translation>
    </message>
    <message>
        <source>It also changes biases, for which a GGUF adapter has no place.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation>Er ändert auch Biases, für die ein GGUF-Adapter keinen Platz hat.</translation>
    </message>
    <message>
        <source>It began as {kind}, which changes the base model as well.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation>Er begann als {kind}, was auch das Grundmodell verändert.</translation>
    </message>
    <message>
        <source>It changes parameters that are no modules (target_parameters).</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation>Er ändert Parameter, die keine Module sind (target_parameters).</translation>
    </message>
    <message>
        <source>It holds new tokens (trainable_token_indices).</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation>Er enthält neue Tokens (trainable_token_indices).</translation>
    </message>
    <message>
        <source>It holds whole parts of a model (modules_to_save: {names}).</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation>Er enthält ganze Teile eines Modells (modules_to_save: {names}).</translation>
    </message>
    <message>
        <source>It is a variant of LoRA (QALoRA, BD-LoRA).</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation>Er ist eine Abart von LoRA (QALoRA, BD-LoRA).</translation>
    </message>
    <message>
        <source>It is an adapter of the kind {kind}, and only LoRA can be converted.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation>Es ist ein Adapter der Art {kind}, und umwandeln lässt sich nur LoRA.</translation>
    </message>
    <message>
        <source>It repeats layers of its model (layer_replication).</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation>Er wiederholt Schichten seines Modells (layer_replication).</translation>
    </message>
    <message>
        <source>Its alpha is no number.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation>Sein Alpha ist keine Zahl.</translation>
    </message>
    <message>
        <source>The adapter cannot be read: {why}</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation>Der Adapter lässt sich nicht lesen: {why}</translation>
    </message>
    <message>
        <source>This adapter is a pickled file, which can hold any program and run it when it is opened; Fireside never opens one.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation>Dieser Adapter ist eine Pickle-Datei, die jedes Programm enthalten und beim Öffnen ausführen kann; Fireside öffnet so etwas nie.</translation>
    </message>
    <message>
        <source>{name} cannot be understood: {why}</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation>{name} ist nicht zu verstehen: {why}</translation>
    </message>
    <message>
        <source>{name} is larger than any settings are.</source>
        <extracomment>desktop/workshop/peft_config.py</extracomment>
        <translation>{name} ist größer, als Einstellungen je sind.</translation>
    </message>
    <message>
        <source>Download the file again, or ask its publisher for a sound one.</source>
        <extracomment>desktop/workshop/safetensors_file.py</extracomment>
        <translation>Lade die Datei noch einmal herunter, oder bitte den Anbieter um eine heile.</translation>
    </message>
    <message>
        <source>This safetensors file holds more than any adapter does.</source>
        <extracomment>desktop/workshop/safetensors_file.py</extracomment>
        <translation>Diese safetensors-Datei enthält mehr als jeder Adapter.</translation>
    </message>
    <message>
        <source>This safetensors file is damaged or incomplete.</source>
        <extracomment>desktop/workshop/safetensors_file.py</extracomment>
        <translation>Diese safetensors-Datei ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>This safetensors file is damaged or incomplete: “{tensor}”.</source>
        <extracomment>desktop/workshop/safetensors_file.py</extracomment>
        <translation>Diese safetensors-Datei ist beschädigt oder unvollständig: „{tensor}“.</translation>
    </message>
    <message>
        <source>This safetensors file is damaged: its header.</source>
        <extracomment>desktop/workshop/safetensors_file.py</extracomment>
        <translation>Diese safetensors-Datei ist beschädigt: ihr Kopf.</translation>
    </message>
    <message>
        <source>“{tensor}” is stored as {type}, which Fireside cannot convert.</source>
        <extracomment>desktop/workshop/safetensors_file.py</extracomment>
        <translation>„{tensor}“ ist als {type} gespeichert, was Fireside nicht umwandeln kann.</translation>
    </message>
    <message>
        <source>Choose the model that it was made for.</source>
        <extracomment>desktop/workshop/targets.py</extracomment>
        <translation>Nimm das Modell, für das er gemacht wurde.</translation>
    </message>
    <message>
        <source>Fireside cannot convert adapters for models of the kind {kind}.</source>
        <extracomment>desktop/workshop/targets.py</extracomment>
        <translation>Adapter für Modelle der Art {kind} kann Fireside nicht umwandeln.</translation>
    </message>
    <message>
        <source>It can for {kinds}.</source>
        <extracomment>desktop/workshop/targets.py</extracomment>
        <translation>Es kann es für {kinds}.</translation>
    </message>
    <message>
        <source>It changes the part of the model that sees pictures (“{name}”).</source>
        <extracomment>desktop/workshop/targets.py</extracomment>
        <translation>Er verändert den Teil des Modells, der Bilder sieht („{name}“).</translation>
    </message>
    <message>
        <source>It changes “{name}”, which is in no model of the kind {kind}.</source>
        <extracomment>desktop/workshop/targets.py</extracomment>
        <translation>Er verändert „{name}“, das in keinem Modell der Art {kind} vorkommt.</translation>
    </message>
    <message>
        <source>It changes “{name}”, which this model does not have, or in another size.</source>
        <extracomment>desktop/workshop/targets.py</extracomment>
        <translation>Er verändert „{name}“, das dieses Modell nicht oder in anderer Größe hat.</translation>
    </message>
    <message>
        <source>This model does not say how many heads its attention has.</source>
        <extracomment>desktop/workshop/targets.py</extracomment>
        <translation>Dieses Modell sagt nicht, wie viele Köpfe seine Attention hat.</translation>
    </message>
    <message>
        <source>This model does not say how many layers it has.</source>
        <extracomment>desktop/workshop/targets.py</extracomment>
        <translation>Dieses Modell sagt nicht, wie viele Schichten es hat.</translation>
    </message>
    <message>
        <source>A file cannot be read or written: {reason}</source>
        <extracomment>desktop/workshop/worker.py</extracomment>
        <translation>Eine Datei lässt sich nicht lesen oder schreiben: {reason}</translation>
    </message>
    <message>
        <source>The workshop met a fault of its own ({name}).</source>
        <extracomment>desktop/workshop/worker.py</extracomment>
        <translation>In der Werkstatt ist ein Fehler aufgetreten ({name}).</translation>
    </message>
    <message>
        <source>A dependable programmer for ordinary computers.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Programmiert zuverlässig, auf gewöhnlichen Computern.</translation>
    </message>
    <message>
        <source>A large programmer that is quick even on the processor.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Groß im Programmieren und selbst auf dem Prozessor schnell.</translation>
    </message>
    <message>
        <source>A reliable all-rounder for computers with 8 GB of memory.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Ein verlässlicher Alleskönner für Computer mit 8 GB Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Among the strongest that a single good graphics card can hold.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Mit das Stärkste, was eine einzelne gute Grafikkarte fassen kann.</translation>
    </message>
    <message>
        <source>An easy-going writer with a long memory for stories.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Erzählt unbeschwert, mit langem Gedächtnis für Geschichten.</translation>
    </message>
    <message>
        <source>Completes and explains short pieces of code without delay.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Ergänzt und erklärt kurze Codestücke ohne Wartezeit.</translation>
    </message>
    <message>
        <source>European, precise and even-tempered; for computers with 24 GB or more.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Europäisch, genau und ausgeglichen; für Computer mit 24 GB oder mehr.</translation>
    </message>
    <message>
        <source>For workstations: knows a great deal and writes with care.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Für Workstations: weiß sehr viel und schreibt mit Sorgfalt.</translation>
    </message>
    <message>
        <source>Fully open, with six European languages and optional thinking.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Ganz offen, mit sechs europäischen Sprachen und Nachdenken auf Wunsch.</translation>
    </message>
    <message>
        <source>Handles whole files of code where there are 16 GB of memory.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Kommt mit ganzen Codedateien zurecht, wo 16 GB Arbeitsspeicher da sind.</translation>
    </message>
    <message>
        <source>Made for changing real projects, several files at a time.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Zum Ändern echter Projekte gemacht, mehrere Dateien auf einmal.</translation>
    </message>
    <message>
        <source>Made for phones and thin laptops, and speaks a great many languages.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Für Handys und dünne Laptops gemacht, spricht sehr viele Sprachen.</translation>
    </message>
    <message>
        <source>Made in Europe for all languages of the Union, German among the first.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>In Europa für alle Sprachen der Union gemacht, Deutsch unter den ersten.</translation>
    </message>
    <message>
        <source>Pleasant short answers in English from a very small file.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Angenehm kurze Antworten auf Englisch, aus einer sehr kleinen Datei.</translation>
    </message>
    <message>
        <source>Quick summaries and rewriting on old laptops.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Flinke Zusammenfassungen und Umformulierungen auf alten Laptops.</translation>
    </message>
    <message>
        <source>Reasons and programs well, and is quick for its size.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Denkt und programmiert gut und ist schnell für seine Größe.</translation>
    </message>
    <message>
        <source>Small, and can think before it answers when that is switched on.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Klein, und kann vor der Antwort nachdenken, wenn man es einschaltet.</translation>
    </message>
    <message>
        <source>Sober and exact; good at following instructions on modest computers.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Nüchtern und genau; folgt Anweisungen gut, auch auf bescheidenen Computern.</translation>
    </message>
    <message>
        <source>Strong at nearly everything for computers with 16 GB of memory.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Stark in fast allem, für Computer mit 16 GB Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Swiss and fully open, with German, French, Italian and Romansh.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Aus der Schweiz und ganz offen, mit Deutsch, Französisch, Italienisch und Rätoromanisch.</translation>
    </message>
    <message>
        <source>The best small all-rounder for most laptops.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Der beste kleine Alleskönner für die meisten Laptops.</translation>
    </message>
    <message>
        <source>The classic that most adapters are made for.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Der Klassiker, für den die meisten Adapter gemacht werden.</translation>
    </message>
    <message>
        <source>The quality of a large model at the speed of a small one.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Die Güte eines großen Modells im Tempo eines kleinen.</translation>
    </message>
    <message>
        <source>The smallest that still answers sensibly; starts at once on any computer.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Das kleinste, das noch vernünftig antwortet; startet auf jedem Computer sofort.</translation>
    </message>
    <message>
        <source>Thinks long and carefully about hard questions.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Denkt lange und gründlich über schwere Fragen nach.</translation>
    </message>
    <message>
        <source>Thinks well and answers fast, since only a part of it works on each word.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Denkt gut nach und antwortet schnell, weil an jedem Wort nur ein Teil arbeitet.</translation>
    </message>
    <message>
        <source>Translates well between 23 languages; not for commercial use.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Übersetzt gut zwischen 23 Sprachen; nicht für gewerbliche Zwecke.</translation>
    </message>
    <message>
        <source>Warm, careful prose, very good German among others.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Warme, sorgfältige Prosa, auch sehr gutes Deutsch.</translation>
    </message>
    <message>
        <source>Works sums and riddles out step by step.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Löst Rechnungen und Rätsel Schritt für Schritt.</translation>
    </message>
    <message>
        <source>Writes naturally in many languages and stays light on memory.</source>
        <extracomment>resources/catalogue.json</extracomment>
        <translation>Schreibt natürlich in vielen Sprachen und braucht wenig Speicher.</translation>
    </message>
</context>
</TS>
