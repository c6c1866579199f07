<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>Move %n programme(s) to %1</source>
        <translation>
            <numerusform>Move %n programme to %1</numerusform>
            <numerusform>Move %n programmes to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message numerus="yes">
        <source>%n promised programme(s) have no target yet.</source>
        <translation>
            <numerusform>%n promised programme has no target yet.</numerusform>
            <numerusform>%n promised programmes have no target yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message numerus="yes">
        <source>The pages of the file do not hold together, in %n place(s) at least.</source>
        <translation>
            <numerusform>The pages of the file do not hold together, in %n place at least.</numerusform>
            <numerusform>The pages of the file do not hold together, in %n places at least.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pela::BookOutline</name>
    <message numerus="yes">
        <source>Its text and the %n section(s) below it go too. This can be undone.</source>
        <translation>
            <numerusform>Its text and the %n section below it go too. This can be undone.</numerusform>
            <numerusform>Its text and the %n sections below it go too. This can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pela::CheckIn</name>
    <message numerus="yes">
        <source>%n people fit. Type a little more.</source>
        <translation>
            <numerusform>%n person fits. Type a little more.</numerusform>
            <numerusform>%n people fit. Type a little more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pela::CommitmentDetail</name>
    <message numerus="yes">
        <source>%n change(s) since signing on %1</source>
        <translation>
            <numerusform>%n change since signing on %1</numerusform>
            <numerusform>%n changes since signing on %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pela::CommitmentModel</name>
    <message numerus="yes">
        <source>%n change(s) since</source>
        <translation>
            <numerusform>%n change since</numerusform>
            <numerusform>%n changes since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n programme(s)</source>
        <translation>
            <numerusform>%1 of %n programme</numerusform>
            <numerusform>%1 of %n programmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n programme(s)</source>
        <translation>
            <numerusform>%n programme</numerusform>
            <numerusform>%n programmes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pela::CommitmentPage</name>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signatory(s) without a name</source>
        <translation>
            <numerusform>%n signatory without a name</numerusform>
            <numerusform>%n signatories without a name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pela::CommitmentTable</name>
    <message numerus="yes">
        <source>%n OPD(s)</source>
        <translation>
            <numerusform>%n OPD</numerusform>
            <numerusform>%n OPDs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pela::DimensionPage</name>
    <message numerus="yes">
        <source>%n programme(s). Press Enter on one to open it, or drag it to another sub-dimension.</source>
        <translation>
            <numerusform>%n programme. Press Enter on one to open it, or drag it to another sub-dimension.</numerusform>
            <numerusform>%n programmes. Press Enter on one to open it, or drag it to another sub-dimension.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sub-dimension(s) without a programme:</source>
        <translation>
            <numerusform>%n sub-dimension without a programme:</numerusform>
            <numerusform>%n sub-dimensions without a programme:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pela::EntityGrid</name>
    <message numerus="yes">
        <source>Change %1 in %n row(s)</source>
        <translation>
            <numerusform>Change %1 in %n row</numerusform>
            <numerusform>Change %1 in %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n cell(s)</source>
        <translation>
            <numerusform>Change %n cell</numerusform>
            <numerusform>Change %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s) of %1</source>
        <translation>
            <numerusform>Remove %n row of %1</numerusform>
            <numerusform>Remove %n rows of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 in %n row(s)…</source>
        <translation>
            <numerusform>Change %1 in %n row…</numerusform>
            <numerusform>Change %1 in %n rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s)</source>
        <translation>
            <numerusform>Remove %n row</numerusform>
            <numerusform>Remove %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n row(s) of %1</source>
        <translation>
            <numerusform>Paste %n row of %1</numerusform>
            <numerusform>Paste %n rows of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pela::GridBar</name>
    <message numerus="yes">
        <source>%n row(s) chosen</source>
        <translation>
            <numerusform>%n row chosen</numerusform>
            <numerusform>%n rows chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pela::HistoryPage</name>
    <message numerus="yes">
        <source>%n fault(s) in the file. The first: %1 Restore it from a backup.</source>
        <translation>
            <numerusform>One fault in the file: %1 Restore it from a backup.</numerusform>
            <numerusform>%n faults in the file. The first: %1 Restore it from a backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pela::PastePreview</name>
    <message numerus="yes">
        <source>%n row(s) will be added</source>
        <translation>
            <numerusform>%n row will be added</numerusform>
            <numerusform>%n rows will be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be changed</source>
        <translation>
            <numerusform>%n row will be changed</numerusform>
            <numerusform>%n rows will be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stay as they are</source>
        <translation>
            <numerusform>%n row stays as it is</numerusform>
            <numerusform>%n rows stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be left out</source>
        <translation>
            <numerusform>%n row will be left out</numerusform>
            <numerusform>%n rows will be left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pela::TotalsStrip</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
