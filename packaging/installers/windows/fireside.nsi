; The setup program for Windows: 64 bits, for one person, without an administrator.
;   makensis -DSRC=FOLDER -DVERSION=1.2.3 -DNUMBERS=1.2.3.0 -DOUT=setup.exe -DICON=fireside.ico
;            -DLICENCE=LICENSE fireside.nsi
; Installing over an older version keeps everything that a person has made: it lies elsewhere.
; The usual stubs have 32 bits; a build of NSIS without those of 64 bits says -DSTUB=x86-unicode.
!ifdef STUB
  Target ${STUB}
!else
  Target amd64-unicode
!endif
Unicode true
ManifestDPIAware true
!define NAME "Fireside"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define CLASSES "Software\Classes"
!define KIND "Fireside.gguf"
Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 32
VIProductVersion "${NUMBERS}"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileDescription "Setup of ${NAME}"
VIAddVersionKey LegalCopyright "MIT licence"

!include MUI2.nsh
!include FileFunc.nsh
!include WinVer.nsh
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\Fireside.exe"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString Running ${LANG_ENGLISH} "Fireside is running. Close it, then go on."
LangString Running ${LANG_GERMAN} "Fireside läuft. Bitte beenden, dann weiter."
LangString TooOld ${LANG_ENGLISH} "Fireside needs Windows 10 or newer."
LangString TooOld ${LANG_GERMAN} "Fireside braucht Windows 10 oder neuer."
LangString AskData ${LANG_ENGLISH} "Shall your conversations, settings and downloaded models be deleted too? They cannot be brought back."
LangString AskData ${LANG_GERMAN} "Sollen auch Gespräche, Einstellungen und geladene Modelle gelöscht werden? Sie sind dann nicht wiederherzustellen."
LangString KindName ${LANG_ENGLISH} "GGUF model or adapter"
LangString KindName ${LANG_GERMAN} "GGUF-Modell oder -Adapter"

; A program that runs cannot be overwritten: trying to open it for writing tells.
!macro RequireClosed un
Function ${un}RequireClosed
  again:
    IfFileExists "$INSTDIR\Fireside.exe" 0 done
    ClearErrors
    FileOpen $0 "$INSTDIR\Fireside.exe" a
    IfErrors busy
    FileClose $0
    Goto done
  busy:
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY again
    Abort
  done:
FunctionEnd
!macroend
!insertmacro RequireClosed ""
!insertmacro RequireClosed "un."

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    Abort
  ${EndIf}
FunctionEnd

Section "Program"
  SetShellVarContext current
  Call RequireClosed
  ; What an older version had and this one has not must not be found by accident.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath $INSTDIR
  File /r "${SRC}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\Fireside.exe"
  ; The command, in a folder that Windows has on the path of each person.
  CreateDirectory "$LOCALAPPDATA\Microsoft\WindowsApps"
  FileOpen $0 "$LOCALAPPDATA\Microsoft\WindowsApps\fireside.cmd" w
  FileWrite $0 "@echo off$\r$\n"
  ; Where it lies is asked of the registry: a batch file has no letters beyond its code page.
  FileWrite $0 `for /f "tokens=2*" %%a in ('reg query "HKCU\${KEY}" /v InstallLocation ^| find "REG_SZ"') do "%%b\fireside-console.exe" %*$\r$\n`
  FileClose $0
  WriteRegStr HKCU "${CLASSES}\${KIND}" "" "$(KindName)"
  WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" "$INSTDIR\Fireside.exe,0"
  WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\Fireside.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.gguf\OpenWithProgids" "${KIND}" ""
  WriteRegStr HKCU "${CLASSES}\.safetensors\OpenWithProgids" "${KIND}" ""
  WriteRegStr HKCU "${KEY}" DisplayName "${NAME}"
  WriteRegStr HKCU "${KEY}" DisplayVersion "${VERSION}"
  WriteRegStr HKCU "${KEY}" Publisher "The Fireside project"
  WriteRegStr HKCU "${KEY}" InstallLocation "$INSTDIR"
  WriteRegStr HKCU "${KEY}" DisplayIcon "$INSTDIR\Fireside.exe"
  WriteRegStr HKCU "${KEY}" UninstallString '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" NoModify 1
  WriteRegDWORD HKCU "${KEY}" NoRepair 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" EstimatedSize $0
  ${RefreshShellIcons}
SectionEnd

Section Uninstall
  SetShellVarContext current
  Call un.RequireClosed
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$LOCALAPPDATA\Microsoft\WindowsApps\fireside.cmd"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\Fireside.exe"
  Delete "$INSTDIR\fireside-console.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only when nothing of the person's is left in it, such as a folder profile
  DeleteRegKey HKCU "${CLASSES}\${KIND}"
  DeleteRegValue HKCU "${CLASSES}\.gguf\OpenWithProgids" "${KIND}"
  DeleteRegValue HKCU "${CLASSES}\.safetensors\OpenWithProgids" "${KIND}"
  DeleteRegKey HKCU "${KEY}"
  ; What a person wrote stays, unless they say otherwise; a silent removal never deletes it.
  IfFileExists "$LOCALAPPDATA\Fireside\*.*" 0 kept
  MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(AskData)" /SD IDNO IDNO kept
  RMDir /r "$LOCALAPPDATA\Fireside"
  kept:
SectionEnd
