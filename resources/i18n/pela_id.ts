<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>Backup</name>
    <message>
        <source>The copy for %1 did not come out whole, so it was not kept. Check the disk, then try again.</source>
        <translation>Salinan %1 tidak utuh, jadi tidak disimpan. Periksa tempat penyimpanannya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>No backup was kept: the folder %1 cannot be written.</source>
        <translation>Cadangan tidak tersimpan karena folder %1 tidak dapat ditulisi. Periksa hak tulis folder itu.</translation>
    </message>
    <message>
        <source>The file %1 is damaged itself, so no copy of it was made. Nothing was changed in it. Restore it from a backup.</source>
        <translation>Berkas %1 sendiri rusak, jadi salinannya tidak dibuat. Tidak ada yang diubah di dalamnya. Pulihkan dari cadangan.</translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>“%1” bukan ya dan bukan tidak.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>“%1” bukan bilangan bulat.</translation>
    </message>
    <message>
        <source>%1 is outside %2 to %3.</source>
        <translation>%1 berada di luar batas %2 sampai %3.</translation>
    </message>
    <message>
        <source>“%1” is not an amount in rupiah. Write it as 1.250.000 or 1,25 miliar.</source>
        <translation>“%1” bukan jumlah rupiah. Tulislah seperti 1.250.000 atau 1,25 miliar.</translation>
    </message>
    <message>
        <source>“%1” is not one of: %2.</source>
        <translation>“%1” tidak termasuk: %2.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be kept (NUL). Retype it.</source>
        <translation>Teks ini memuat karakter yang tidak dapat disimpan (NUL). Ketik ulang.</translation>
    </message>
    <message>
        <source>%1 must be filled in.</source>
        <translation>%1 wajib diisi.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it as 15 Oktober 2019 or 15-10-2019.</source>
        <translation>“%1” bukan tanggal. Tulislah seperti 15 Oktober 2019 atau 15-10-2019.</translation>
    </message>
    <message>
        <source>There is no %1 “%2” in this plan.</source>
        <translation>Tidak ada %1 “%2” dalam rencana ini.</translation>
    </message>
    <message>
        <source>“%1” fits %2 rows of %3; write the code instead.</source>
        <translation>“%1” cocok dengan %2 baris %3; tulislah kodenya.</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>nothing</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>a row that is gone</source>
        <translation>baris yang sudah tidak ada</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ditambahkan</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>dihapus</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>diubah</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>%1 is no longer in the plan. Refresh the page and try again.</source>
        <translation>%1 ini tidak ada lagi dalam rencana. Muat ulang halaman, lalu coba lagi.</translation>
    </message>
    <message>
        <source>%1 “%2” is already in the plan.</source>
        <translation>%1 “%2” sudah ada dalam rencana.</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> dan %1 lainnya</translation>
    </message>
    <message>
        <source>%1 “%2” is still used by %3. Move or remove these first.</source>
        <translation>%1 “%2” masih dipakai oleh %3. Pindahkan atau hapus yang memakainya lebih dahulu.</translation>
    </message>
    <message>
        <source>A plan has exactly one row of %1.</source>
        <translation>Satu rencana hanya memuat satu baris %1.</translation>
    </message>
    <message>
        <source>“%1” is not a value for %2 of %3.</source>
        <translation>“%1” tidak cocok untuk %2 pada %3.</translation>
    </message>
    <message>
        <source>%1 of %2 is %3; it must lie between %4 and %5.</source>
        <translation>%1 pada %2 tertulis %3, padahal harus antara %4 dan %5.</translation>
    </message>
    <message>
        <source>%1 “%2” is already used by %3. Every %4 needs its own.</source>
        <translation>%1 “%2” sudah dipakai oleh %3. Setiap %4 perlu memakai yang berbeda.</translation>
    </message>
    <message>
        <source>%1 %2 is in the plan twice: the same %3.</source>
        <translation>%1 %2 tercatat dua kali dalam rencana: %3 sama.</translation>
    </message>
    <message>
        <source>The history holds an entry that this program cannot read.</source>
        <translation>Riwayat memuat catatan yang tidak dapat dibaca program ini.</translation>
    </message>
    <message>
        <source>Remove OPD %1</source>
        <translation>Hapus OPD %1</translation>
    </message>
    <message>
        <source>Sign the commitment of %1</source>
        <translation>Tanda tangani komitmen %1</translation>
    </message>
    <message>
        <source>Open the commitment of %1 for signing again</source>
        <translation>Buka kembali komitmen %1</translation>
    </message>
    <message>
        <source>Prepare the commitment of %1</source>
        <translation>Siapkan komitmen %1</translation>
    </message>
    <message>
        <source>Prepare the commitments of %1 OPDs</source>
        <translation>Siapkan komitmen %1 OPD</translation>
    </message>
    <message>
        <source>Add to the promise of %1</source>
        <translation>Tambah janji %1</translation>
    </message>
    <message>
        <source>Take from the promise of %1</source>
        <translation>Kurangi janji %1</translation>
    </message>
    <message>
        <source>Choose the clauses of %1</source>
        <translation>Pilih butir janji %1</translation>
    </message>
    <message>
        <source>%1 OPDs</source>
        <translation>%1 OPD</translation>
    </message>
    <message>
        <source>Mark the commitment of %1 as ready</source>
        <translation>Tandai komitmen %1 siap</translation>
    </message>
    <message>
        <source>Turn the commitment of %1 back into a draft</source>
        <translation>Kembalikan komitmen %1 menjadi draf</translation>
    </message>
    <message>
        <source>Add a section: %1</source>
        <translation>Tambah bagian: %1</translation>
    </message>
    <message>
        <source>Remove the section %1</source>
        <translation>Hapus bagian %1</translation>
    </message>
    <message>
        <source>Move the section %1</source>
        <translation>Pindahkan bagian %1</translation>
    </message>
    <message>
        <source>Change the level of the section %1</source>
        <translation>Ubah tingkat bagian %1</translation>
    </message>
    <message>
        <source>“%1” is empty in a new row (%2). Please fill it in.</source>
        <translation>“%1” pada baris baru (%2) masih kosong. Isilah lebih dahulu.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB. Make a smaller scan and attach that.</source>
        <translation>“%1” lebih besar dari %2 MB. Buat pindaian yang lebih kecil, lalu lampirkan.</translation>
    </message>
    <message>
        <source>“%1” is empty. Choose another file.</source>
        <translation>“%1” kosong. Pilih berkas lain.</translation>
    </message>
    <message>
        <source>“%1” is no %2 inside, whatever its name says. Scan it again, or choose another file.</source>
        <translation>Isi “%1” bukan %2, apa pun namanya. Pindailah lagi, atau pilih berkas lain.</translation>
    </message>
    <message>
        <source>Mark %1 present</source>
        <translation>Tandai %1 hadir</translation>
    </message>
    <message>
        <source>Mark %1 absent</source>
        <translation>Tandai %1 tidak hadir</translation>
    </message>
    <message>
        <source>Add guest %1</source>
        <translation>Tambah tamu %1</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>Bagian baru</translation>
    </message>
    <message>
        <source>The budget of %1 is shared by %2 fund sources. Change it under “Budget” in the pane on the right.</source>
        <translation>Pagu %1 terbagi atas %2 sumber dana. Ubahlah pada tab “Pagu” di panel kanan.</translation>
    </message>
    <message>
        <source>This plan has no fund source yet, so an amount cannot be entered.</source>
        <translation>Rencana ini belum mempunyai sumber dana, jadi jumlahnya belum dapat diisi.</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>Pindahkan %1 ke %2</translation>
    </message>
    <message numerus="yes">
        <source>Move %n programme(s) to %1</source>
        <translation>
            <numerusform>Pindahkan %n program ke %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1 as support of %2</source>
        <translation>Tambah %1 sebagai pendukung %2</translation>
    </message>
    <message>
        <source>Take %1 off the support of %2</source>
        <translation>Lepaskan %1 dari pendukung %2</translation>
    </message>
    <message>
        <source>Please shorten it.</source>
        <translation>Persingkatlah.</translation>
    </message>
    <message>
        <source>Please choose one.</source>
        <translation>Pilihlah satu.</translation>
    </message>
    <message>
        <source>Please choose another.</source>
        <translation>Pilihlah yang lain.</translation>
    </message>
    <message>
        <source>Please fill it in.</source>
        <translation>Isilah lebih dahulu.</translation>
    </message>
    <message>
        <source>%1 of %2 is empty.</source>
        <translation>%1 pada %2 masih kosong.</translation>
    </message>
    <message>
        <source>%1 of %2 is longer than %3 characters.</source>
        <translation>%1 pada %2 lebih panjang dari %3 huruf.</translation>
    </message>
    <message>
        <source>%1 of %2 is not in the plan (any more).</source>
        <translation>%1 pada %2 tidak ada (lagi) dalam rencana.</translation>
    </message>
    <message>
        <source>The last day of the bimtek lies before the first.</source>
        <translation>Hari terakhir bimtek mendahului hari pertamanya.</translation>
    </message>
    <message>
        <source>Correct one of the dates.</source>
        <translation>Perbaiki salah satu tanggalnya.</translation>
    </message>
    <message>
        <source>The last year of the period lies before the first.</source>
        <translation>Tahun terakhir periode mendahului tahun pertamanya.</translation>
    </message>
    <message>
        <source>Choose a later last year.</source>
        <translation>Pilih tahun terakhir yang lebih lambat.</translation>
    </message>
    <message>
        <source>A masterplan covers at most 20 years.</source>
        <translation>Masterplan mencakup paling lama 20 tahun.</translation>
    </message>
    <message>
        <source>Choose a shorter period.</source>
        <translation>Pilih periode yang lebih pendek.</translation>
    </message>
    <message>
        <source>Open it for signing again first.</source>
        <translation>Bukalah kembali komitmen itu lebih dahulu.</translation>
    </message>
    <message>
        <source>Use Sign on the commitments page.</source>
        <translation>Gunakan Tanda tangani di halaman Komitmen.</translation>
    </message>
    <message>
        <source>The commitment of %1 is signed and is not removed, nor is its OPD.</source>
        <translation>Komitmen %1 sudah ditandatangani, sehingga komitmen dan OPD-nya tidak dapat dihapus.</translation>
    </message>
    <message>
        <source>The commitment of %1 counts as signed, but bears no seal of what it promised.</source>
        <translation>Komitmen %1 tercatat sudah ditandatangani, tetapi tidak memuat segel atas isi janjinya.</translation>
    </message>
    <message>
        <source>The seal of the commitment of %1 is not what it promises, so it is not signed.</source>
        <translation>Segel komitmen %1 tidak sama dengan yang dijanjikan, jadi belum ditandatangani.</translation>
    </message>
    <message>
        <source>A signed commitment is not changed any more.</source>
        <translation>Komitmen yang sudah ditandatangani tidak diubah lagi.</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>A4 (210 x 297 mm)</source>
        <translation>A4 (210 x 297 mm)</translation>
    </message>
    <message>
        <source>F4 (215 x 330 mm)</source>
        <translation>F4 (215 x 330 mm)</translation>
    </message>
    <message>
        <source>Secretariat</source>
        <translation>Sekretariat</translation>
    </message>
    <message>
        <source>Office (dinas)</source>
        <translation>Dinas</translation>
    </message>
    <message>
        <source>Agency (badan)</source>
        <translation>Badan</translation>
    </message>
    <message>
        <source>Inspectorate</source>
        <translation>Inspektorat</translation>
    </message>
    <message>
        <source>District (kecamatan)</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Other institution</source>
        <translation>Lembaga lain</translation>
    </message>
    <message>
        <source>Short term</source>
        <translation>Jangka pendek</translation>
    </message>
    <message>
        <source>Medium term</source>
        <translation>Jangka menengah</translation>
    </message>
    <message>
        <source>Long term</source>
        <translation>Jangka panjang</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Usulan</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Direncanakan</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Ditunda</translation>
    </message>
    <message>
        <source>Draft sheet</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>Ready to sign</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Ditandatangani</translation>
    </message>
    <message>
        <source>Front matter</source>
        <translation>Bagian depan</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Bab</translation>
    </message>
    <message>
        <source>Appendix</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <source>Not written</source>
        <translation>Belum ditulis</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Ditelaah</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>List what is missing or does not agree in a plan</source>
        <translation>Menyebutkan apa yang kurang atau tidak cocok dalam rencana</translation>
    </message>
    <message>
        <source>Pela writes the Masterplan Smart City of a city. Without a command it opens the window.</source>
        <translation>Pela menyusun Masterplan Smart City sebuah kota. Tanpa perintah, Pela membuka jendelanya.</translation>
    </message>
    <message>
        <source>List what can be printed from a plan</source>
        <translation>Menyebutkan dokumen yang dapat dicetak dari rencana</translation>
    </message>
    <message>
        <source>Write a document of a plan; the suffix of the name after --to says in which format</source>
        <translation>Menulis satu dokumen rencana; akhiran nama pada --to menentukan bentuknya</translation>
    </message>
    <message>
        <source>City or regency</source>
        <translation>Kota atau kabupaten</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Kerangka</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Skema</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Perubahan terakhir</translation>
    </message>
    <message>
        <source>Say what is in a plan</source>
        <translation>Menyebutkan isi rencana</translation>
    </message>
    <message>
        <source>Show the history of a plan, oldest first</source>
        <translation>Menampilkan riwayat rencana, mulai dari yang terlama</translation>
    </message>
    <message>
        <source>Prove that pages, keys and history of a plan hold together</source>
        <translation>Membuktikan bahwa halaman, kunci, dan riwayat rencana utuh</translation>
    </message>
    <message>
        <source>The plan is whole: pages, keys, history and rows agree.</source>
        <translation>Rencana ini utuh: halaman, kunci, riwayat, dan barisnya cocok.</translation>
    </message>
    <message>
        <source>“%1” is not a period. Write it like 2025-2029.</source>
        <translation>“%1” bukan periode. Tulislah seperti 2025-2029.</translation>
    </message>
    <message>
        <source>“%1” is not a Kemendagri code. Write it like 81.71.</source>
        <translation>“%1” bukan kode Kemendagri. Tulislah seperti 81.71.</translation>
    </message>
    <message>
        <source>The name of the city is empty. Write it like --name &quot;Kota Ambon&quot;.</source>
        <translation>Nama kota masih kosong. Tulislah seperti --name &quot;Kota Ambon&quot;.</translation>
    </message>
    <message>
        <source>Make a new plan</source>
        <translation>Membuat rencana baru</translation>
    </message>
    <message>
        <source>Write the sample plan (Kota Ambon)</source>
        <translation>Menulis rencana contoh (Kota Ambon)</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Cara pakai</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Yang dimaksud</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>PILIHAN</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>PERINTAH</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEKS</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>(wajib)</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Perintah</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Pilihan</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Menampilkan bantuan ini</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>Menampilkan versi</translation>
    </message>
    <message>
        <source>Something is missing: %1.</source>
        <translation>Ada yang belum ditulis: %1.</translation>
    </message>
    <message>
        <source>This was not understood: %1.</source>
        <translation>Ini tidak dikenali: %1.</translation>
    </message>
    <message>
        <source>Help: %1 --help</source>
        <translation>Bantuan: %1 --help</translation>
    </message>
    <message>
        <source>Print one JSON object, for scripts</source>
        <translation>Menulis satu objek JSON, untuk skrip</translation>
    </message>
    <message>
        <source>The plan (.pela)</source>
        <translation>Berkas rencana (.pela)</translation>
    </message>
    <message>
        <source>The result could not be written to the standard output (%1). Let it go to a place that has room for it.</source>
        <translation>Hasilnya tidak dapat ditulis ke keluaran standar (%1). Arahkan ke tempat yang dapat menampungnya.</translation>
    </message>
    <message>
        <source>Which document; “pela documents FILE” lists them</source>
        <translation>Dokumen mana; “pela documents BERKAS” menyebutkan semuanya</translation>
    </message>
    <message>
        <source>Where to write it</source>
        <translation>Ke mana ditulis</translation>
    </message>
    <message>
        <source>Rows of each kind</source>
        <translation>Jumlah baris tiap jenis</translation>
    </message>
    <message>
        <source>and %1 more rows</source>
        <translation>dan %1 baris lainnya</translation>
    </message>
    <message>
        <source>The city or regency: &quot;Kota Ambon&quot;</source>
        <translation>Kota atau kabupaten: &quot;Kota Ambon&quot;</translation>
    </message>
    <message>
        <source>Its Kemendagri code: 81.71</source>
        <translation>Kode Kemendagri: 81.71</translation>
    </message>
    <message>
        <source>The years of the plan: 2025-2029</source>
        <translation>Tahun rencana: 2025-2029</translation>
    </message>
    <message>
        <source>The framework: %1</source>
        <translation>Kerangka: %1</translation>
    </message>
    <message>
        <source>The option %1 was used wrongly: its value is missing, or there are two.</source>
        <translation>Pilihan %1 keliru: nilainya belum ada, atau ada dua.</translation>
    </message>
    <message>
        <source>There is no display to open a window on. Try: pela --help</source>
        <translation>Tidak ada layar untuk membuka jendela. Coba: pela --help</translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file. Try: pela --help</source>
        <translation>“%1” bukan perintah dan bukan berkas. Coba: pela --help</translation>
    </message>
    <message>
        <source>Write a complete, verified copy of a plan</source>
        <translation>Menulis salinan lengkap rencana, setelah diperiksa</translation>
    </message>
    <message>
        <source>Begin anew with the state of now, without the past</source>
        <translation>Mulai baru dari keadaan sekarang, tanpa riwayat</translation>
    </message>
    <message>
        <source>No name was given for the copy.</source>
        <translation>Nama untuk salinan belum diberikan.</translation>
    </message>
    <message>
        <source>Reference sets</source>
        <translation>Daftar rujukan</translation>
    </message>
    <message>
        <source>%1 codes (%2)</source>
        <translation>%1 kode (%2)</translation>
    </message>
    <message>
        <source>Put a backup in place of a damaged plan, which is kept beside it</source>
        <translation>Menaruh cadangan di tempat rencana yang rusak; berkas yang rusak disimpan di sebelahnya</translation>
    </message>
    <message>
        <source>Which backup; without it the newest one that is whole</source>
        <translation>Cadangan yang mana; bila tidak disebut, yang terbaru dan utuh</translation>
    </message>
    <message>
        <source>Only list the backups, newest first</source>
        <translation>Hanya mendaftar cadangan, yang terbaru lebih dahulu</translation>
    </message>
    <message>
        <source>%1 stands there again as in the backup %2.</source>
        <translation>%1 telah dipulihkan dari cadangan %2.</translation>
    </message>
    <message>
        <source>The file that was there is now %1.</source>
        <translation>Berkas yang tadinya di sana sekarang bernama %1.</translation>
    </message>
    <message>
        <source>“%1” is no command. Try: pela --help</source>
        <translation>“%1” bukan perintah. Coba: pela --help</translation>
    </message>
    <message>
        <source>The copy %1 begins anew with the plan of now. Left behind were the history (%2) and attachments that only it needs (%3).</source>
        <translation>Salinan %1 mulai baru dari keadaan rencana sekarang. Yang ditinggalkan: riwayat (%2) dan lampiran yang hanya diperlukan riwayat (%3).</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <source>%1, of which only the past needs %2</source>
        <translation>%1, di antaranya %2 hanya diperlukan riwayat</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>What this entry changed cannot be read: the file is damaged there. “pela verify” says more.</source>
        <translation>Yang diubah catatan ini tidak dapat dibaca: berkas rusak di bagian itu. “pela verify” menjelaskan lebih lanjut.</translation>
    </message>
    <message>
        <source>The older copy that was there had a history of %1 entries; from now on only the plan itself, %2, has it.</source>
        <translation>Salinan lama yang ada di sana memuat riwayat %1 catatan; mulai sekarang riwayat itu hanya ada di rencananya sendiri, %2.</translation>
    </message>
    <message>
        <source>(damaged)</source>
        <translation>(rusak)</translation>
    </message>
    <message>
        <source>(of a newer Pela)</source>
        <translation>(dari Pela yang lebih baru)</translation>
    </message>
    <message>
        <source>(cannot be read)</source>
        <translation>(tidak dapat dibaca)</translation>
    </message>
    <message>
        <source>The plan %1 is not whole, so its copy does not take the place of %2. Give the copy another name. What is wrong: %3</source>
        <translation>Rencana %1 tidak utuh, jadi salinannya tidak menggantikan %2. Beri salinan itu nama lain. Yang salah: %3</translation>
    </message>
    <message>
        <source>The copy %1 is made, but the plan itself is not whole:</source>
        <translation>Salinan %1 sudah dibuat, tetapi rencananya sendiri tidak utuh:</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>BERKAS</translation>
    </message>
    <message>
        <source>The command was carried out to its end.</source>
        <translation>Perintahnya sudah dijalankan sampai selesai.</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>KELUARAN</translation>
    </message>
    <message>
        <source>DOCUMENT</source>
        <translation>DOKUMEN</translation>
    </message>
    <message>
        <source>BACKUP</source>
        <translation>CADANGAN</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>Another program is holding the file %1. Close it there, then try again.</source>
        <translation>Berkas %1 sedang dipegang program lain. Tutup di sana, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The file %1 can only be read here. Save a copy elsewhere to go on working.</source>
        <translation>Berkas %1 hanya dapat dibaca di sini. Simpan salinannya di tempat lain untuk melanjutkan pekerjaan.</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full, so nothing was written. Free some space, then try again.</source>
        <translation>Tempat penyimpanan berkas %1 penuh, jadi tidak ada yang ditulis. Kosongkan ruang, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The disk that holds %1 does not answer as it should, so nothing was written. Check the disk or the stick, then try again.</source>
        <translation>Tempat penyimpanan berkas %1 tidak menjawab sebagaimana mestinya, jadi tidak ada yang ditulis. Periksa cakram atau flashdisk itu, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened. Check that you may read it and its folder.</source>
        <translation>Berkas %1 tidak dapat dibuka. Pastikan Anda berhak membaca berkas dan foldernya.</translation>
    </message>
    <message>
        <source>%1 is not a Pela plan. Choose a file that ends in .pela.</source>
        <translation>%1 bukan berkas rencana Pela. Pilih berkas yang berakhiran .pela.</translation>
    </message>
    <message>
        <source>The file %1 is damaged (%2). Nothing was changed in it. Restore it from a backup.</source>
        <translation>Berkas %1 rusak (%2). Isinya tidak diubah. Pulihkan dari cadangan.</translation>
    </message>
    <message>
        <source>The file %1 holds something larger than a plan can hold. Nothing was changed in it. Restore it from a backup.</source>
        <translation>Berkas %1 memuat sesuatu yang lebih besar daripada yang dapat dimuat sebuah rencana. Isinya tidak diubah. Pulihkan dari cadangan.</translation>
    </message>
    <message>
        <source>The file %1 is damaged (%2): %3 Nothing was changed in it. Restore it from a backup.</source>
        <translation>Berkas %1 rusak (%2): %3 Isinya tidak diubah. Pulihkan dari cadangan.</translation>
    </message>
    <message>
        <source>The key “%1” is not valid.</source>
        <translation>Kunci “%1” tidak sah.</translation>
    </message>
    <message>
        <source>There are %1 rows instead of one.</source>
        <translation>Ada %1 baris, seharusnya satu.</translation>
    </message>
    <message>
        <source>The memory is not enough for %1. Close other programs, then try again. If that does not help, the file holds something larger than a plan can hold: restore it from a backup.</source>
        <translation>Memori tidak cukup untuk %1. Tutup program lain, lalu coba lagi. Bila tetap tidak bisa, berkas itu memuat sesuatu yang lebih besar daripada yang dapat dimuat sebuah rencana: pulihkan dari cadangan.</translation>
    </message>
    <message>
        <source>its pages do not hold together</source>
        <translation>halaman-halamannya tidak konsisten</translation>
    </message>
    <message>
        <source>a part of it is missing</source>
        <translation>ada bagiannya yang hilang</translation>
    </message>
    <message>
        <source>it holds what cannot stand there, error %1 of SQLite</source>
        <translation>isinya tidak sah, kesalahan SQLite nomor %1</translation>
    </message>
    <message>
        <source>%1 holds what cannot stand there</source>
        <translation>isi %1 tidak sah</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>The row is not in that file.</source>
        <translation>Baris ini tidak ada di berkas itu.</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>dihapus</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>masih ada</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ditambahkan</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>What it was written for is not there. Copy the text to where it belongs.</source>
        <translation>Tempat tulisan ini tidak ada lagi. Salin teksnya ke tempat yang sesuai.</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>This plan has no document “%1”. It has: %2.</source>
        <translation>Rencana ini tidak mempunyai dokumen “%1”. Yang ada: %2.</translation>
    </message>
    <message>
        <source>This document is no longer part of the plan: what it is about was removed.</source>
        <translation>Dokumen ini tidak lagi ada dalam rencana: hal yang dimuatnya sudah dihapus.</translation>
    </message>
</context>
<context>
    <name>Drift</name>
    <message>
        <source>%1: no longer in the plan</source>
        <translation>%1: tidak ada lagi dalam rencana</translation>
    </message>
    <message>
        <source>%1: promised since, not signed</source>
        <translation>%1: dijanjikan kemudian, belum ditandatangani</translation>
    </message>
    <message>
        <source>%1: now called “%2”</source>
        <translation>%1: kini bernama “%2”</translation>
    </message>
    <message>
        <source>%1: indicator “%2” removed</source>
        <translation>%1: indikator “%2” dihapus</translation>
    </message>
    <message>
        <source>%1: indicator “%2” added</source>
        <translation>%1: indikator “%2” ditambahkan</translation>
    </message>
    <message>
        <source>%1: target %2 (%3) %4 → %5</source>
        <translation>%1: target %2 (%3) %4 → %5</translation>
    </message>
    <message>
        <source>%1: budget %2 (%3) %4 → %5</source>
        <translation>%1: pagu %2 (%3) %4 → %5</translation>
    </message>
    <message>
        <source>The clauses are no longer those that were signed</source>
        <translation>Butir janji tidak lagi sama dengan yang ditandatangani</translation>
    </message>
</context>
<context>
    <name>Entity</name>
    <message>
        <source>Attachment</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Kerangka</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Dimensi</translation>
    </message>
    <message>
        <source>Sub-dimension</source>
        <translation>Sub-dimensi</translation>
    </message>
    <message>
        <source>Action track</source>
        <translation>Jalur rencana aksi</translation>
    </message>
    <message>
        <source>City and period</source>
        <translation>Kota dan periode</translation>
    </message>
    <message>
        <source>OPD</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Supporting OPD</source>
        <translation>OPD pendukung</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Yearly target</source>
        <translation>Target tahunan</translation>
    </message>
    <message>
        <source>Fund source</source>
        <translation>Sumber dana</translation>
    </message>
    <message>
        <source>Budget line</source>
        <translation>Baris pagu</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Butir janji</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Komitmen</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Janji</translation>
    </message>
    <message>
        <source>Promised programme</source>
        <translation>Program yang dijanjikan</translation>
    </message>
    <message>
        <source>Bimtek</source>
        <translation>Bimtek</translation>
    </message>
    <message>
        <source>Required output</source>
        <translation>Luaran</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Butir acara</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buku</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Bagian</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Share</source>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Pagu</translation>
    </message>
    <message>
        <source>Supporting OPDs</source>
        <translation>OPD pendukung</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Dimensi</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Targets filled in</source>
        <translation>Target terisi</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nama berkas</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Jenis berkas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versi</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Kerangka</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>Nama Inggris</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Ikon</translation>
    </message>
    <message>
        <source>City or regency</source>
        <translation>Kota atau kabupaten</translation>
    </message>
    <message>
        <source>Kemendagri code</source>
        <translation>Kode Kemendagri</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provinsi</translation>
    </message>
    <message>
        <source>Place of signing</source>
        <translation>Tempat penandatanganan</translation>
    </message>
    <message>
        <source>Title of the head of region</source>
        <translation>Jabatan kepala daerah</translation>
    </message>
    <message>
        <source>Name of the head of region</source>
        <translation>Nama kepala daerah</translation>
    </message>
    <message>
        <source>Title of the secretary</source>
        <translation>Jabatan sekretaris daerah</translation>
    </message>
    <message>
        <source>Name of the secretary</source>
        <translation>Nama sekretaris daerah</translation>
    </message>
    <message>
        <source>Address on the letterhead</source>
        <translation>Alamat pada kepala surat</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>Tahun pertama</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Tahun terakhir</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Visi</translation>
    </message>
    <message>
        <source>Mission</source>
        <translation>Misi</translation>
    </message>
    <message>
        <source>Legal instrument</source>
        <translation>Jenis peraturan</translation>
    </message>
    <message>
        <source>Number of the instrument</source>
        <translation>Nomor peraturan</translation>
    </message>
    <message>
        <source>Date of the instrument</source>
        <translation>Tanggal peraturan</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Lambang daerah</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>Ukuran kertas</translation>
    </message>
    <message>
        <source>Example plan</source>
        <translation>Rencana contoh</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nama singkat</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Title of the head</source>
        <translation>Jabatan pimpinan</translation>
    </message>
    <message>
        <source>Name of the head</source>
        <translation>Nama pimpinan</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Pangkat</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Sub-dimension</source>
        <translation>Sub-dimensi</translation>
    </message>
    <message>
        <source>Lead OPD</source>
        <translation>OPD penanggung jawab</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Sasaran</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Uraian</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Jangka waktu</translation>
    </message>
    <message>
        <source>Action track</source>
        <translation>Jalur rencana aksi</translation>
    </message>
    <message>
        <source>Quick win</source>
        <translation>Quick win</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>OPD</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Data awal</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Tahun</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Realised</source>
        <translation>Realisasi</translation>
    </message>
    <message>
        <source>Fund source</source>
        <translation>Sumber dana</translation>
    </message>
    <message>
        <source>Planned budget</source>
        <translation>Pagu</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Naskah</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Penanda tangan</translation>
    </message>
    <message>
        <source>Title of the signatory</source>
        <translation>Jabatan penanda tangan</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Signed sheet</source>
        <translation>Pindaian lembar</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Segel</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Komitmen</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Butir janji</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Putaran</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Hari pertama</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Pembimbing</translation>
    </message>
    <message>
        <source>Bimtek</source>
        <translation>Bimtek</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Luaran</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topik</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Pengisi acara</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instansi</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Hadir</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Anak judul</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buku</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Budget led</source>
        <translation>Pagu yang dipimpin</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>A year is written with four digits, such as 2026.</source>
        <translation>Tahun ditulis dengan empat angka, misalnya 2026.</translation>
    </message>
    <message>
        <source>This field takes a whole number.</source>
        <translation>Kolom ini diisi bilangan bulat.</translation>
    </message>
    <message>
        <source>Write an amount such as 1.250.000, 750 juta or 1,25 miliar.</source>
        <translation>Tulislah jumlah seperti 1.250.000, 750 juta, atau 1,25 miliar.</translation>
    </message>
    <message>
        <source>Write a date such as 15 Oktober 2019 or 15-10-2019.</source>
        <translation>Tulislah tanggal seperti 15 Oktober 2019 atau 15-10-2019.</translation>
    </message>
    <message>
        <source>There is no “%1” in this plan. Choose one from the list.</source>
        <translation>Tidak ada “%1” dalam rencana ini. Pilih satu dari daftar.</translation>
    </message>
</context>
<context>
    <name>FileAtRest</name>
    <message>
        <source>Stopped; no copy was made.</source>
        <translation>Dihentikan; tidak ada salinan yang dibuat.</translation>
    </message>
    <message>
        <source>No copy could be written to %1. Check that there is space and that you may write in its folder, then try again.</source>
        <translation>Salinan tidak dapat ditulis ke %1. Pastikan ruangnya cukup dan Anda berhak menulis di folder itu, lalu coba lagi.</translation>
    </message>
</context>
<context>
    <name>FileLock</name>
    <message>
        <source>The folder of %1 can only be read. You can look at the plan; save a copy elsewhere to change it.</source>
        <translation>Folder berkas %1 hanya dapat dibaca. Anda dapat melihat rencananya; simpan salinan di tempat lain untuk mengubahnya.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>pengguna lain</translation>
    </message>
    <message>
        <source>The file %1 is open at %2 on the computer %3 since %4. You can look at it; changes can be saved once it is closed there, or once you take it over because nobody has it open any more.</source>
        <translation>Berkas %1 sedang dibuka oleh %2 di komputer %3 sejak %4. Anda dapat melihatnya; perubahan dapat disimpan setelah berkas ditutup di sana, atau setelah Anda ambil alih karena tidak ada lagi yang membukanya.</translation>
    </message>
    <message>
        <source>The file %1 is open at %2 on the computer %3 since %4. You can look at it; changes can be saved once it is closed there.</source>
        <translation>Berkas %1 sedang dibuka oleh %2 di komputer %3 sejak %4. Anda dapat melihatnya; perubahan dapat disimpan setelah berkas ditutup di sana.</translation>
    </message>
    <message>
        <source>The file %1 is open somewhere else. You can look at it; changes can be saved once it is closed there.</source>
        <translation>Berkas %1 sedang terbuka di tempat lain. Anda dapat melihatnya; perubahan dapat disimpan setelah berkas itu ditutup di sana.</translation>
    </message>
    <message>
        <source>No lock could be written beside %1: the disk is full, or it does not answer as it should. You can look at the plan; free some space, or save a copy elsewhere to change it.</source>
        <translation>Kunci di samping %1 tidak dapat ditulis: media penyimpanannya penuh atau tidak menjawab sebagaimana mestinya. Anda dapat melihat rencananya; kosongkan ruang, atau simpan salinan di tempat lain untuk mengubahnya.</translation>
    </message>
</context>
<context>
    <name>IndicatorSheet</name>
    <message>
        <source>% %1</source>
        <translation>% %1</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Target %1</translation>
    </message>
    <message>
        <source>Reached %1</source>
        <translation>Realisasi %1</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Undone: %1</source>
        <translation>Diurungkan: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Diulangi: %1</translation>
    </message>
    <message>
        <source>The history of %1 holds an entry of a kind that this Pela does not know (“%2”): a newer Pela wrote it. Install the newer Pela to open it.</source>
        <translation>Riwayat %1 memuat catatan berjenis yang tidak dikenal Pela ini (“%2”): ditulis oleh Pela yang lebih baru. Pasang Pela yang lebih baru untuk membukanya.</translation>
    </message>
    <message>
        <source>Brought up to date by a newer Pela (%1)</source>
        <translation>Diperbarui oleh Pela yang lebih baru (%1)</translation>
    </message>
    <message>
        <source>The history of %1 is damaged: entry %2 holds something longer than any that Pela writes. Nothing was changed in it. Restore it from a backup.</source>
        <translation>Riwayat %1 rusak: catatan nomor %2 memuat isi yang lebih panjang daripada apa pun yang ditulis Pela. Berkas itu tidak diubah. Pulihkan dari cadangan.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pela plans (*.pela)</source>
        <translation>Rencana Pela (*.pela)</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>All keys</source>
        <translation>Semua tombol pintas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Fungsi</translation>
    </message>
</context>
<context>
    <name>MoneySheet</name>
    <message>
        <source>Fund source</source>
        <translation>Sumber dana</translation>
    </message>
    <message>
        <source>Budget %1</source>
        <translation>Pagu %1</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Jumlah</translation>
    </message>
</context>
<context>
    <name>NamedRows</name>
    <message>
        <source>The history leaves values behind that no field of today holds (%1 %2).</source>
        <translation>Riwayat menyisakan isi yang tidak lagi punya tempat di rencana (%1 %2).</translation>
    </message>
    <message>
        <source>“%1” is not a value for %2.</source>
        <translation>“%1” tidak cocok untuk %2.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Prepare</source>
        <translation>Siapkan</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Periksa</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Rencanakan</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Susun</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Sepakati</translation>
    </message>
</context>
<context>
    <name>NewPlan</name>
    <message>
        <source>There is no framework “%1”. Choose one of: %2.</source>
        <translation>Tidak ada kerangka “%1”. Pilih salah satu: %2.</translation>
    </message>
    <message>
        <source>Create the plan of %1 %2–%3</source>
        <translation>Buat rencana %1 %2–%3</translation>
    </message>
    <message>
        <source>Enter the OPDs</source>
        <translation>Isi daftar OPD</translation>
    </message>
    <message>
        <source>Enter the programmes with targets and budget</source>
        <translation>Isi program beserta target dan pagunya</translation>
    </message>
    <message>
        <source>Record the bimtek</source>
        <translation>Catat bimtek</translation>
    </message>
    <message>
        <source>Prepare the commitments</source>
        <translation>Siapkan komitmen</translation>
    </message>
</context>
<context>
    <name>OpdRemoval</name>
    <message>
        <source>Remove %1?</source>
        <translation>Hapus %1?</translation>
    </message>
    <message>
        <source>Nothing in the plan needs it. Undo brings it back.</source>
        <translation>Tidak ada yang memakainya dalam rencana ini. Apabila keliru, urungkan saja.</translation>
    </message>
    <message>
        <source>Its commitment sheet goes with it. Undo brings both back.</source>
        <translation>Lembar komitmennya ikut terhapus. Apabila keliru, urungkan saja; keduanya kembali.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Jangan hapus</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>dan %1 lainnya</translation>
    </message>
    <message>
        <source>It leads %1 programmes, supports %2 and has %3 seats at the bimtek:%4</source>
        <translation>OPD ini menjadi penanggung jawab %1 program, mendukung %2 program, dan mempunyai %3 peserta bimtek:%4</translation>
    </message>
    <message>
        <source>All of that moves to:</source>
        <translation>Semuanya dipindahkan kepada:</translation>
    </message>
    <message>
        <source>Choose an OPD</source>
        <translation>Pilih OPD</translation>
    </message>
    <message>
        <source>Move and remove</source>
        <translation>Pindahkan dan hapus</translation>
    </message>
    <message>
        <source>Its commitment sheet (%1) is removed with it; undo brings both back.</source>
        <translation>Lembar komitmennya (%1) ikut terhapus; mengurungkan mengembalikan keduanya.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Overview</source>
        <translation>Beranda</translation>
    </message>
    <message>
        <source>What the plan holds, how far it is, and what is missing.</source>
        <translation>Isi rencana, kemajuannya, dan apa yang masih kurang.</translation>
    </message>
    <message>
        <source>City and period</source>
        <translation>Kota &amp; periode</translation>
    </message>
    <message>
        <source>Whose plan this is, for which years, and how it is printed.</source>
        <translation>Kota pemilik rencana, tahun periodenya, dan cara mencetaknya.</translation>
    </message>
    <message>
        <source>OPD</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>The agencies that carry the plan, their heads, and what each one is used for.</source>
        <translation>Perangkat daerah yang menjalankan rencana, pimpinannya, dan perannya masing-masing.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>Who changed what, and the way back.</source>
        <translation>Siapa mengubah apa, dan cara mengembalikannya.</translation>
    </message>
    <message>
        <source>Bimtek</source>
        <translation>Bimtek</translation>
    </message>
    <message>
        <source>The guided sessions: what each must bring forth, its agenda, and who came.</source>
        <translation>Rangkaian bimbingan teknis: luaran, acara, dan kehadirannya.</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Every programme with its targets and budget, in one table.</source>
        <translation>Semua program beserta target dan pagunya, dalam satu tabel.</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensi</translation>
    </message>
    <message>
        <source>The same programmes seen through the framework: where they are, and where none is yet.</source>
        <translation>Program yang sama menurut kerangka: di mana sudah ada, dan di mana belum.</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Buku</translation>
    </message>
    <message>
        <source>Text with the values and tables of the plan in it, beside its printed pages.</source>
        <translation>Naskah beserta isian dari rencana, berdampingan dengan halaman cetaknya.</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Komitmen</translation>
    </message>
    <message>
        <source>What each OPD promises, who signs it, and what has changed since.</source>
        <translation>Janji setiap OPD, penanda tangannya, dan apa yang berubah sesudahnya.</translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message>
        <source>There is no row here to paste into, and rows cannot be added here.</source>
        <translation>Tidak ada baris untuk ditempeli di sini, dan baris tidak dapat ditambah di sini.</translation>
    </message>
    <message>
        <source>Beyond the last column.</source>
        <translation>Melewati kolom terakhir.</translation>
    </message>
    <message>
        <source>This column is worked out by the program.</source>
        <translation>Kolom ini dihitung oleh program.</translation>
    </message>
    <message>
        <source>“%1” is used by another row already.</source>
        <translation>“%1” sudah dipakai baris lain.</translation>
    </message>
    <message>
        <source>Too many lines of this table need one another. Paste it in smaller parts.</source>
        <translation>Terlalu banyak baris tabel ini saling bergantung. Tempelkan per bagian yang lebih kecil.</translation>
    </message>
</context>
<context>
    <name>PdfPublisher</name>
    <message>
        <source>The pages of “%1” were painted, but the PDF could not be completed (%2). Close other programs to free memory and try again.</source>
        <translation>Halaman “%1” sudah digambar, tetapi PDF-nya tidak dapat diselesaikan (%2). Tutup program lain agar memori cukup, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The document “%1” has no pages, so there is nothing to print. Add a section to it first.</source>
        <translation>Dokumen “%1” belum mempunyai halaman, jadi tidak ada yang dicetak. Tambahkan bagian lebih dahulu.</translation>
    </message>
    <message>
        <source>The PDF could not be started. Close other programs and try again.</source>
        <translation>PDF tidak dapat dimulai. Tutup program lain, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Writing “%1” was stopped.</source>
        <translation>Penulisan “%1” dihentikan.</translation>
    </message>
</context>
<context>
    <name>PlanFile</name>
    <message>
        <source>Another program changed the plan, so it was read again. Look at what is there now, then repeat the change.</source>
        <translation>Rencana ini diubah oleh program lain sehingga dibaca ulang. Lihat isinya sekarang, lalu ulangi perubahan Anda.</translation>
    </message>
    <message>
        <source>An attachment of %1 is missing its content.</source>
        <translation>Satu lampiran pada %1 kehilangan isinya.</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name, or the stick.</source>
        <translation>Berkas %1 tidak ada. Periksa namanya, atau flashdisknya.</translation>
    </message>
    <message>
        <source>%1 is not a Pela plan. Choose a file that ends in .pela.</source>
        <translation>%1 bukan berkas rencana Pela. Pilih berkas yang berakhiran .pela.</translation>
    </message>
    <message>
        <source>The file %1 was written by a newer Pela (schema %2; this one reads up to %3). Install the newer Pela to open it.</source>
        <translation>Berkas %1 dibuat oleh Pela yang lebih baru (skema %2; versi ini membaca sampai %3). Pasang Pela yang lebih baru untuk membukanya.</translation>
    </message>
    <message>
        <source>There already is a file %1. Choose another name; nothing was written.</source>
        <translation>Berkas %1 sudah ada. Pilih nama lain; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check that you may write in its folder.</source>
        <translation>%1 tidak dapat ditulis. Pastikan Anda berhak menulis di foldernya.</translation>
    </message>
    <message>
        <source>The file %1 can only be read. You can look at the plan; save a copy elsewhere to change it.</source>
        <translation>Berkas %1 hanya dapat dibaca. Anda dapat melihat rencananya; simpan salinan di tempat lain untuk mengubahnya.</translation>
    </message>
    <message>
        <source>The plan was opened for reading only. Open it again to change it.</source>
        <translation>Rencana ini dibuka untuk dibaca saja. Buka kembali untuk mengubahnya.</translation>
    </message>
    <message>
        <source>Back to: %1</source>
        <translation>Kembali ke: %1</translation>
    </message>
    <message>
        <source>No file was named. Give the name of a plan, for example ambon.pela.</source>
        <translation>Nama berkas belum disebutkan. Tulislah nama rencana, misalnya ambon.pela.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist. Choose another folder, or make that one.</source>
        <translation>Folder %1 tidak ada. Pilihlah folder lain, atau buat folder itu lebih dahulu.</translation>
    </message>
    <message>
        <source>The history of %1 does not fit its rows any more. Save a copy, then verify it.</source>
        <translation>Riwayat %1 tidak lagi cocok dengan isinya. Simpan salinan, lalu periksa salinan itu.</translation>
    </message>
    <message>
        <source>The plan cannot go back that far: since then a newer Pela brought it up to date. Open a backup instead.</source>
        <translation>Rencana tidak dapat kembali sejauh itu: sejak itu rencana telah diperbarui oleh Pela yang lebih baru. Bukalah cadangan.</translation>
    </message>
    <message>
        <source>The plan is just being shown as it is now. Please repeat the change.</source>
        <translation>Rencana sedang ditampilkan menurut keadaan terbaru. Silakan ulangi perubahan ini.</translation>
    </message>
    <message>
        <source>The file %1 holds something that Pela did not put there, or lacks something it did (%2), so it was not opened. Restore it from a backup.</source>
        <translation>Berkas %1 memuat sesuatu yang bukan buatan Pela, atau kehilangan sesuatu buatan Pela (%2), jadi tidak dibuka. Pulihkan dari cadangan.</translation>
    </message>
    <message>
        <source>The history of %1 has no beginning. Restore it from a backup.</source>
        <translation>Riwayat %1 tidak punya awal. Pulihkan dari cadangan.</translation>
    </message>
    <message>
        <source>The file %1 is no longer there: it was moved, renamed or removed, or its disk was taken out. Nothing was saved since. Put it back, or save a copy, which holds everything that was saved.</source>
        <translation>Berkas %1 tidak ada lagi di tempatnya: dipindahkan, diganti namanya, dihapus, atau medianya dicabut. Sejak itu tidak ada yang tersimpan. Kembalikan berkas itu, atau pilih Simpan salinan; yang Anda ketik ikut di dalamnya.</translation>
    </message>
    <message>
        <source>The file %1 is damaged: a part of it is missing or unreadable. Nothing was changed in it. Restore it from a backup.</source>
        <translation>Berkas %1 rusak: sebagian isinya hilang atau tidak terbaca. Isinya tidak diubah. Pulihkan dari cadangan.</translation>
    </message>
    <message>
        <source>The file %1 is empty. Restore it from a backup.</source>
        <translation>Berkas %1 kosong. Pulihkan dari cadangan.</translation>
    </message>
    <message>
        <source>The file %1 is of an older form and could not be brought up to date: %2 Nothing was changed in it. Restore it from a backup.</source>
        <translation>Berkas %1 berbentuk lama dan tidak dapat diperbarui: %2 Berkas itu tidak diubah. Pulihkan dari cadangan.</translation>
    </message>
    <message>
        <source>%1 is of another state than the plan that is open here.</source>
        <translation>%1 memuat keadaan yang lain daripada rencana yang terbuka di sini.</translation>
    </message>
    <message>
        <source>That changes more at once than the history can hold in one entry. Do it in smaller parts.</source>
        <translation>Perubahan itu terlalu banyak untuk satu catatan riwayat. Lakukan bagian demi bagian.</translation>
    </message>
    <message>
        <source>An attachment of %1 is larger than the %2 MB that a plan takes in.</source>
        <translation>Sebuah lampiran dalam %1 lebih besar dari %2 MB yang diterima sebuah rencana.</translation>
    </message>
    <message>
        <source>Another program put another file in the place of %1. Nothing was saved since. Read in the file that is there now and choose what of your changes goes into it, or save a copy, which holds everything that was saved.</source>
        <translation>Program lain menaruh berkas lain di tempat %1. Sejak itu tidak ada yang tersimpan. Baca berkas yang ada sekarang dan pilih perubahan Anda yang dimasukkan ke sana, atau simpan salinan yang memuat semua yang sudah tersimpan.</translation>
    </message>
    <message>
        <source>The file %1 has a second name elsewhere on the disk (a hard link), and whoever opened it there would not be seen here. You can look at the plan; save a copy to change it.</source>
        <translation>Berkas %1 punya nama kedua di tempat lain pada media yang sama (tautan keras), dan siapa pun yang membukanya di sana tidak akan terlihat di sini. Anda dapat melihat rencananya; simpan salinan untuk mengubahnya.</translation>
    </message>
    <message>
        <source>The plan %1 was made and is whole, but it could not be opened: %2</source>
        <translation>Rencana %1 sudah dibuat dan utuh, tetapi tidak dapat dibuka: %2</translation>
    </message>
    <message>
        <source>Another program wrote something else over %1, and nothing was saved since. Read in what is there now and choose what of your changes goes into it, or save a copy of what is shown.</source>
        <translation>Program lain menimpa %1 dengan isi lain, dan sejak itu tidak ada yang tersimpan. Baca isi yang ada sekarang lalu pilih perubahan Anda yang dimasukkan ke dalamnya, atau simpan salinan dari yang tampil di sini.</translation>
    </message>
    <message>
        <source>Go on with what was shown when %1 was written over</source>
        <translation>Melanjutkan yang tampil ketika %1 ditimpa</translation>
    </message>
</context>
<context>
    <name>PlanOnDisk</name>
    <message>
        <source>No copy could be written to %1. Check that there is space and that you may write in its folder, then try again.</source>
        <translation>Salinan tidak dapat ditulis ke %1. Pastikan ruangnya cukup dan Anda berhak menulis di folder itu, lalu coba lagi.</translation>
    </message>
    <message>
        <source>%1 is the open plan itself; a copy needs another name.</source>
        <translation>%1 adalah rencana yang sedang dibuka; salinan memerlukan nama lain.</translation>
    </message>
    <message>
        <source>Begin anew from %1, without the history</source>
        <translation>Mulai baru dari %1, tanpa riwayat</translation>
    </message>
    <message>
        <source>%1 is open, so no copy replaces it. Choose another name for the copy.</source>
        <translation>%1 sedang dibuka, sehingga tidak ditimpa oleh salinan. Pilih nama lain untuk salinan.</translation>
    </message>
    <message>
        <source>%1 is no copy of this plan, so it was not replaced. Choose another name for the copy.</source>
        <translation>%1 bukan salinan rencana ini, sehingga tidak ditimpa. Pilih nama lain untuk salinan.</translation>
    </message>
    <message>
        <source>%1 holds changes that this plan does not have, so it was not replaced. Choose another name for the copy.</source>
        <translation>%1 memuat perubahan yang tidak ada di rencana ini, sehingga tidak ditimpa. Pilih nama lain untuk salinan.</translation>
    </message>
    <message>
        <source>The plan is too large to begin anew in one entry of a history. Save a complete copy instead.</source>
        <translation>Rencana ini terlalu besar untuk dimulai baru dalam satu catatan riwayat. Simpan salinan lengkap saja.</translation>
    </message>
    <message>
        <source>%1 is not whole, so no copy was begun from it: %2 Restore it from a backup.</source>
        <translation>%1 tidak utuh, jadi tidak ada salinan yang dimulai darinya: %2 Pulihkan dari cadangan.</translation>
    </message>
</context>
<context>
    <name>ProgramSheet</name>
    <message>
        <source>Budget %1</source>
        <translation>Pagu %1</translation>
    </message>
    <message>
        <source>Budget, all years</source>
        <translation>Pagu seluruh tahun</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>Supporting OPDs</source>
        <translation>OPD pendukung</translation>
    </message>
</context>
<context>
    <name>PromiseRemark</name>
    <message>
        <source>Promised on the signed sheet of %1; changes will show there as differences.</source>
        <translation>Sudah dijanjikan dalam lembar komitmen %1 yang ditandatangani; setiap perubahan akan tercatat di sana sebagai perbedaan.</translation>
    </message>
</context>
<context>
    <name>Publish</name>
    <message>
        <source>“%1” cannot be written as “%2”. Give the file one of these endings: %3.</source>
        <translation>“%1” tidak dapat ditulis sebagai “%2”. Beri berkas itu salah satu akhiran ini: %3.</translation>
    </message>
    <message>
        <source>the disk is full or was taken away</source>
        <translation>tempat penyimpanan penuh atau dicabut</translation>
    </message>
    <message>
        <source>%1 is a plan, and a document may not replace it. Choose another name for the document.</source>
        <translation>%1 adalah berkas rencana dan tidak boleh ditimpa dokumen. Pilihlah nama lain untuk dokumen itu.</translation>
    </message>
    <message>
        <source>The name “%1” does not say in which format. Give it one of these endings: %2.</source>
        <translation>Nama “%1” tidak menyebutkan formatnya. Beri salah satu akhiran ini: %2.</translation>
    </message>
    <message>
        <source>%1 exists and cannot be read. Choose another name.</source>
        <translation>%1 sudah ada dan tidak dapat dibaca. Pilih nama lain.</translation>
    </message>
    <message>
        <source>“%1” is no picture that every kind of document can show. Choose a PNG, JPEG or SVG instead.</source>
        <translation>“%1” bukan gambar yang dapat ditampilkan dalam semua bentuk dokumen. Pilih PNG, JPEG, atau SVG sebagai gantinya.</translation>
    </message>
</context>
<context>
    <name>PutFile</name>
    <message>
        <source>The folder %1 does not exist. Choose another folder.</source>
        <translation>Folder %1 tidak ada. Pilih folder lain.</translation>
    </message>
    <message>
        <source>%1 is a folder. Give the file a name of its own.</source>
        <translation>%1 adalah folder. Beri berkas itu nama sendiri.</translation>
    </message>
    <message>
        <source>%1 is no ordinary file. Choose another name.</source>
        <translation>%1 bukan berkas biasa. Pilih nama lain.</translation>
    </message>
    <message>
        <source>The folder %1 may not be written to. Choose another folder.</source>
        <translation>Folder %1 tidak boleh ditulisi. Pilih folder lain.</translation>
    </message>
    <message>
        <source>%1 exists and is read-only. Choose another name.</source>
        <translation>%1 sudah ada dan hanya dapat dibaca. Pilih nama lain.</translation>
    </message>
    <message>
        <source>%1 leads to another place than it did at first. Nothing was written; choose a name, then try again.</source>
        <translation>%1 sekarang menunjuk ke tempat lain daripada semula. Tidak ada yang ditulis; pilih nama, lalu coba lagi.</translation>
    </message>
    <message>
        <source>%1 is a link that leads nowhere. Choose another name.</source>
        <translation>%1 adalah tautan yang tidak menunjuk ke mana pun. Pilih nama lain.</translation>
    </message>
</context>
<context>
    <name>ReferenceSets</name>
    <message>
        <source>A reference set of %1 is missing or was altered (%2). Read it in again.</source>
        <translation>Sebuah daftar rujukan pada %1 hilang atau telah diubah (%2). Bacalah kembali daftar itu.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB, which is more than a reference set may have.</source>
        <translation>“%1” lebih besar dari %2 MB, melebihi ukuran yang boleh dimiliki daftar acuan.</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>The backup %1 is damaged itself: %2 Choose another one.</source>
        <translation>Cadangan %1 sendiri rusak: %2 Pilih cadangan lain.</translation>
    </message>
    <message>
        <source>There is no backup of %1 on this computer. Look on the computer it was worked on, or for a copy of your own.</source>
        <translation>Tidak ada cadangan %1 di komputer ini. Cari di komputer tempat rencana itu dikerjakan, atau cari salinan Anda sendiri.</translation>
    </message>
    <message>
        <source>%1 is open. Close it, then restore it.</source>
        <translation>%1 sedang dibuka. Tutup dahulu, lalu pulihkan.</translation>
    </message>
    <message>
        <source>%1 is no ordinary file. Choose another name.</source>
        <translation>%1 bukan berkas biasa. Pilih nama lain.</translation>
    </message>
    <message>
        <source>%1 is no backup of the plan in %2, so nothing was replaced. Choose one of that plan, or another name.</source>
        <translation>%1 bukan cadangan rencana di %2, jadi tidak ada yang diganti. Pilih cadangan rencana itu, atau nama lain.</translation>
    </message>
    <message>
        <source>The backup %1 is one of another plan, though it lies among those of this one. Choose another one.</source>
        <translation>Cadangan %1 berasal dari rencana lain, meskipun tersimpan di antara cadangan rencana ini. Pilih yang lain.</translation>
    </message>
    <message>
        <source>%1 is a backup itself. Name the plan first, then the backup that shall stand in its place.</source>
        <translation>%1 adalah cadangan. Sebutkan dahulu rencananya, lalu cadangan yang akan menggantikannya.</translation>
    </message>
    <message>
        <source>%1 cannot be restored from itself. Choose a backup.</source>
        <translation>%1 tidak dapat dipulihkan dari dirinya sendiri. Pilih sebuah cadangan.</translation>
    </message>
    <message>
        <source>Stopped; the file is as it was.</source>
        <translation>Dihentikan; berkasnya tetap seperti semula.</translation>
    </message>
    <message>
        <source>%1 is no plan. Name the plan that a backup shall stand in the place of; it ends in .pela.</source>
        <translation>%1 bukan rencana. Sebutkan rencana yang hendak digantikan oleh cadangan; namanya berakhiran .pela.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>%1: “%2” is not written yet.</source>
        <translation>%1: “%2” belum ditulis.</translation>
    </message>
    <message>
        <source>“%1” has a text but is still marked as not written.</source>
        <translation>“%1” sudah bernaskah, tetapi masih bertanda belum ditulis.</translation>
    </message>
    <message>
        <source>Mark “%1” as a draft</source>
        <translation>Tandai “%1” sebagai draf</translation>
    </message>
    <message>
        <source>Sections to write</source>
        <translation>Bagian yang belum ditulis</translation>
    </message>
    <message>
        <source>Status of the sections</source>
        <translation>Status bagian</translation>
    </message>
    <message>
        <source>The vision is not written yet. Buku I and II begin with it.</source>
        <translation>Visi belum ditulis. Buku I dan II berangkat dari visi itu.</translation>
    </message>
    <message>
        <source>The mission is not written yet. Buku I and II begin with it.</source>
        <translation>Misi belum ditulis. Buku I dan II berangkat dari misi itu.</translation>
    </message>
    <message>
        <source>The plan has no legal instrument (payung hukum) yet. Assessors ask for its kind and number.</source>
        <translation>Rencana ini belum mempunyai payung hukum. Asesor menanyakan jenis dan nomornya.</translation>
    </message>
    <message>
        <source>The title of the head of region is missing. It stands under every approval page.</source>
        <translation>Jabatan kepala daerah belum diisi. Jabatan itu tercetak pada setiap lembar pengesahan.</translation>
    </message>
    <message>
        <source>The place of signing is missing. It stands above every signature.</source>
        <translation>Tempat penandatanganan belum diisi. Nama tempat itu tercetak di atas setiap tanda tangan.</translation>
    </message>
    <message>
        <source>There is no logo yet. It stands on the covers and the commitment sheets.</source>
        <translation>Lambang daerah belum ada. Lambang itu tercetak pada sampul dan lembar komitmen.</translation>
    </message>
    <message>
        <source>Legal instrument</source>
        <translation>Dasar hukum</translation>
    </message>
    <message>
        <source>Dates of the bimtek</source>
        <translation>Tanggal bimtek</translation>
    </message>
    <message>
        <source>“%1”: the indicator “%2” has no target for %3.</source>
        <translation>“%1”: indikator “%2” belum mempunyai target %3.</translation>
    </message>
    <message>
        <source>“%1” has a budget for %2, outside the period of the plan.</source>
        <translation>“%1” mempunyai pagu untuk %2, di luar periode rencana.</translation>
    </message>
    <message>
        <source>“%1” has targets for %2, outside the period of the plan.</source>
        <translation>“%1” mempunyai target untuk %2, di luar periode rencana.</translation>
    </message>
    <message>
        <source>“%1” has a budget below zero in %2.</source>
        <translation>Pagu “%1” pada %2 kurang dari nol.</translation>
    </message>
    <message>
        <source>Budgets outside the period</source>
        <translation>Pagu di luar periode</translation>
    </message>
    <message>
        <source>Targets outside the period</source>
        <translation>Target di luar periode</translation>
    </message>
    <message>
        <source>Budgets below zero</source>
        <translation>Pagu kurang dari nol</translation>
    </message>
    <message>
        <source>Yearly targets</source>
        <translation>Target tahunan</translation>
    </message>
    <message>
        <source>%1 leads or supports no programme yet.</source>
        <translation>%1 belum menjadi penanggung jawab atau pendukung program mana pun.</translation>
    </message>
    <message>
        <source>%1: the title of its head is missing. It stands on the commitment sheet.</source>
        <translation>%1: jabatan pimpinannya belum diisi. Jabatan itu tercetak pada lembar komitmen.</translation>
    </message>
    <message>
        <source>Two OPDs are called “%1” (%2 and %3). Keep one and move the programmes of the other to it.</source>
        <translation>Dua OPD bernama “%1” (%2 dan %3). Pertahankan satu, lalu pindahkan program yang lain kepadanya.</translation>
    </message>
    <message>
        <source>%1 leads programmes but has no commitment sheet yet.</source>
        <translation>%1 menjadi penanggung jawab program, tetapi belum mempunyai lembar komitmen.</translation>
    </message>
    <message>
        <source>The commitment of %1 is a draft.</source>
        <translation>Komitmen %1 masih draf.</translation>
    </message>
    <message>
        <source>The commitment of %1 is ready and waits to be signed.</source>
        <translation>Komitmen %1 sudah siap dan menunggu tanda tangan.</translation>
    </message>
    <message>
        <source>The commitment of %1 does not say who signs it.</source>
        <translation>Komitmen %1 belum menyebutkan penanda tangannya.</translation>
    </message>
    <message>
        <source>Let the head of %1 sign</source>
        <translation>Jadikan pimpinan %1 penanda tangan</translation>
    </message>
    <message>
        <source>OPDs of the same name</source>
        <translation>OPD bernama sama</translation>
    </message>
    <message>
        <source>Heads of the OPDs</source>
        <translation>Pimpinan OPD</translation>
    </message>
    <message>
        <source>OPDs without programmes</source>
        <translation>OPD tanpa program</translation>
    </message>
    <message>
        <source>OPDs without a commitment</source>
        <translation>OPD tanpa komitmen</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>Penanda tangan</translation>
    </message>
    <message>
        <source>Unsigned commitments</source>
        <translation>Komitmen yang belum ditandatangani</translation>
    </message>
    <message>
        <source>“%1” has no objective (sasaran).</source>
        <translation>“%1” belum mempunyai sasaran.</translation>
    </message>
    <message>
        <source>“%1” has no indicator, so nobody can tell whether it was reached.</source>
        <translation>“%1” belum mempunyai indikator, jadi ketercapaiannya tidak dapat diketahui.</translation>
    </message>
    <message>
        <source>“%1” has no budget in any year.</source>
        <translation>“%1” belum mempunyai pagu pada tahun mana pun.</translation>
    </message>
    <message>
        <source>“%1” stands in the plan twice for the same OPD. Remove one, or give it another name.</source>
        <translation>“%1” tercatat dua kali untuk OPD yang sama. Hapus salah satu, atau beri nama lain.</translation>
    </message>
    <message>
        <source>“%1” stands in the plan twice for different OPDs. If it is one programme, let one lead and the other support.</source>
        <translation>“%1” tercatat dua kali untuk OPD yang berbeda. Kalau programnya satu, jadikan satu OPD penanggung jawab dan yang lain pendukung.</translation>
    </message>
    <message>
        <source>%1 has no quick win yet. Most cities choose one for each dimension.</source>
        <translation>%1 belum mempunyai quick win. Kebanyakan kota memilih satu untuk setiap dimensi.</translation>
    </message>
    <message>
        <source>Programmes of the same name</source>
        <translation>Program bernama sama</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Sasaran</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Programmes without a budget</source>
        <translation>Program tanpa pagu</translation>
    </message>
    <message>
        <source>Quick wins</source>
        <translation>Quick win</translation>
    </message>
    <message>
        <source>The plan differs from what %1 signed on %2: %3.</source>
        <translation>Rencana berbeda dari yang ditandatangani %1 pada %2: %3.</translation>
    </message>
    <message>
        <source>The plan differs from what %1 signed on %2 in %3 places; the first: %4.</source>
        <translation>Rencana berbeda dari yang ditandatangani %1 pada %2 di %3 tempat; yang pertama: %4.</translation>
    </message>
    <message>
        <source>Changed since signing</source>
        <translation>Berubah sejak ditandatangani</translation>
    </message>
    <message>
        <source>The commitment of %1 is signed, but its scan is not attached.</source>
        <translation>Komitmen %1 sudah ditandatangani, tetapi pindaiannya belum dilampirkan.</translation>
    </message>
    <message>
        <source>Scans of signed sheets</source>
        <translation>Pindaian lembar yang ditandatangani</translation>
    </message>
    <message>
        <source>Agendas of the bimtek</source>
        <translation>Acara bimtek</translation>
    </message>
    <message>
        <source>%1: %2 of %3 required outputs are still open.</source>
        <translation>%1: %2 dari %3 luaran wajib belum selesai.</translation>
    </message>
    <message>
        <source>%1, “%2”, has no date yet.</source>
        <translation>%1, “%2”, belum bertanggal.</translation>
    </message>
    <message>
        <source>The agenda of %1 has %2 days, its dates have %3.</source>
        <translation>Agenda %1 memuat %2 hari, sedangkan tanggalnya %3 hari.</translation>
    </message>
    <message>
        <source>Outputs of the bimtek</source>
        <translation>Luaran bimtek</translation>
    </message>
    <message>
        <source>%1: %2 of %3 sections are not reviewed yet.</source>
        <translation>%1: %2 dari %3 bagian belum ditelaah.</translation>
    </message>
    <message>
        <source>Sections to review</source>
        <translation>Bagian yang perlu ditelaah</translation>
    </message>
    <message>
        <source>The province is missing. The books name it where they describe the city.</source>
        <translation>Provinsi belum diisi. Buku menyebutnya saat menggambarkan daerah.</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Visi</translation>
    </message>
    <message>
        <source>Mission</source>
        <translation>Misi</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provinsi</translation>
    </message>
    <message>
        <source>Head of region</source>
        <translation>Kepala daerah</translation>
    </message>
    <message>
        <source>Place of signing</source>
        <translation>Tempat penandatanganan</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Lambang daerah</translation>
    </message>
    <message>
        <source>The name of the signatory is not filled in.</source>
        <translation>Nama penanda tangan belum diisi.</translation>
    </message>
    <message>
        <source>The sheet has no number yet.</source>
        <translation>Lembar ini belum bernomor.</translation>
    </message>
    <message>
        <source>No programme is promised.</source>
        <translation>Belum ada program yang dijanjikan.</translation>
    </message>
    <message numerus="yes">
        <source>%n promised programme(s) have no target yet.</source>
        <translation>
            <numerusform>%n program yang dijanjikan belum mempunyai target.</numerusform>
        </translation>
    </message>
    <message>
        <source>The commitment of %1 is marked as ready, but: %2</source>
        <translation>Komitmen %1 sudah ditandai siap, tetapi: %2</translation>
    </message>
    <message>
        <source>Open questions before signing</source>
        <translation>Pertanyaan sebelum penandatanganan</translation>
    </message>
</context>
<context>
    <name>SafeFile</name>
    <message>
        <source>%1 could not be written (%2). Check that there is space, that you may write in its folder and that no other program has it open, then try again.</source>
        <translation>%1 tidak dapat ditulis (%2). Pastikan ruangnya cukup, Anda berhak menulis di foldernya, dan berkas itu tidak sedang dibuka di program lain, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Writing %1 was stopped. Nothing was changed.</source>
        <translation>Penulisan %1 dihentikan. Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>There already is a file %1. Choose another name; nothing was written.</source>
        <translation>Berkas %1 sudah ada. Pilih nama lain; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read (%2). Check that you may read it and its folder.</source>
        <translation>Berkas %1 tidak dapat dibaca (%2). Periksa apakah Anda boleh membaca berkas dan foldernya.</translation>
    </message>
    <message>
        <source>The file %1 could not be read: the medium that holds it reported an error (%2). That is no damage to the file. Check the disk, the stick and its cable, then try again.</source>
        <translation>Berkas %1 tidak dapat dibaca: media penyimpanannya melaporkan galat (%2). Itu bukan kerusakan pada berkas. Periksa cakram, flashdisk, dan kabelnya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>No folder for temporary files could be made in %1 (%2). Free some space there or see that it may be written to, then try again.</source>
        <translation>Folder berkas sementara tidak dapat dibuat di %1 (%2). Kosongkan ruang di sana atau pastikan folder itu boleh ditulisi, lalu coba lagi.</translation>
    </message>
    <message>
        <source>%1 could not be written (%2).</source>
        <translation>%1 tidak dapat ditulis (%2).</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>%1 (*.%2)</source>
        <translation>%1 (*.%2)</translation>
    </message>
</context>
<context>
    <name>Seed</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>berkasnya tidak dapat dibaca</translation>
    </message>
    <message>
        <source>there is no entity “%1”</source>
        <translation>tidak ada entitas “%1”</translation>
    </message>
    <message>
        <source>there is no field “%1”</source>
        <translation>tidak ada kolom “%1”</translation>
    </message>
    <message>
        <source>“%1” has a value of the wrong kind</source>
        <translation>jenis nilai “%1” tidak sesuai</translation>
    </message>
    <message>
        <source>%1 names “%2”, which no file has</source>
        <translation>%1 menyebut “%2”, yang tidak ada di berkas mana pun</translation>
    </message>
</context>
<context>
    <name>SideFiles</name>
    <message>
        <source>Beside %1 lies %2, which belongs to another file and would spoil this one. Move it elsewhere, then open the plan again.</source>
        <translation>Di sebelah %1 ada %2, yang milik berkas lain dan akan merusak berkas ini. Pindahkan ke tempat lain, lalu buka lagi rencana ini.</translation>
    </message>
    <message>
        <source>The name “%1…” is too long for a plan: it has %2 bytes, and there is room for %3. Choose a shorter one.</source>
        <translation>Nama “%1…” terlalu panjang untuk sebuah rencana: panjangnya %2 bita, sedangkan yang muat %3. Pilih nama yang lebih pendek.</translation>
    </message>
    <message>
        <source>Beside %1 lies %2, which is no ordinary file. Move it elsewhere, then try again.</source>
        <translation>Di sebelah %1 ada %2, yang bukan berkas biasa. Pindahkan ke tempat lain, lalu coba lagi.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>The masterplan of a smart city, in one file</source>
        <translation>Masterplan Smart City dalam satu berkas</translation>
    </message>
</context>
<context>
    <name>SystemReason</name>
    <message>
        <source>the disk is full</source>
        <translation>tempat penyimpanan penuh</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>tidak ada izin</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>tempat penyimpanan hanya dapat dibaca</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>berkas atau foldernya tidak ada</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>namanya terlalu panjang</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>terlalu banyak berkas terbuka</translation>
    </message>
    <message>
        <source>the file became larger than it may be there</source>
        <translation>berkas menjadi lebih besar daripada yang diperbolehkan di sana</translation>
    </message>
    <message>
        <source>input or output error</source>
        <translation>galat baca tulis</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>sedang dipakai program lain</translation>
    </message>
    <message>
        <source>there is a folder of that name</source>
        <translation>ada folder dengan nama itu</translation>
    </message>
    <message>
        <source>whoever was to read it has gone</source>
        <translation>pembacanya sudah berhenti</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>sudah ditutup</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then try again.</source>
        <translation>Kosongkan ruang atau pilih folder lain, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Choose another disk, then try again.</source>
        <translation>Pilih disk lain, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Choose a shorter name, then try again.</source>
        <translation>Pilih nama yang lebih pendek, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Check the disk, the stick and its cable, then try again.</source>
        <translation>Periksa disk, flashdisk, dan kabelnya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Tutup program lain, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Choose another folder or another name, then try again.</source>
        <translation>Pilih folder lain atau nama lain, lalu coba lagi.</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>%1 “%2” was removed outside Pela.</source>
        <translation>%1 “%2” dihapus di luar Pela.</translation>
    </message>
    <message>
        <source>%1 “%2”: %3 was changed outside Pela, from “%4” to “%5”.</source>
        <translation>%1 “%2”: %3 diubah di luar Pela, dari “%4” menjadi “%5”.</translation>
    </message>
    <message>
        <source>%1 “%2” was added outside Pela.</source>
        <translation>%1 “%2” ditambahkan di luar Pela.</translation>
    </message>
    <message>
        <source>A row of the table %1 points to nothing.</source>
        <translation>Satu baris pada tabel %1 tidak menunjuk apa pun.</translation>
    </message>
    <message>
        <source>The history goes from entry %1 to entry %2.</source>
        <translation>Riwayat melompat dari catatan %1 ke catatan %2.</translation>
    </message>
    <message>
        <source>Entry %1 of the history (“%2”) was altered.</source>
        <translation>Catatan riwayat nomor %1 (“%2”) telah diubah.</translation>
    </message>
    <message>
        <source>Entry %1 of the history (“%2”) does not follow from those before it.</source>
        <translation>Catatan riwayat nomor %1 (“%2”) tidak menyambung dengan catatan sebelumnya.</translation>
    </message>
    <message>
        <source>The content of an attachment was altered (%1).</source>
        <translation>Isi satu lampiran telah diubah (%1).</translation>
    </message>
    <message>
        <source>The content of an attachment is missing (%1).</source>
        <translation>Isi satu lampiran hilang (%1).</translation>
    </message>
    <message>
        <source>Entry %1 of the history (“%2”) begins a plan in the wrong place.</source>
        <translation>Catatan %1 pada riwayat (“%2”) memulai rencana di tempat yang salah.</translation>
    </message>
    <message>
        <source>The clock went back before entry %1: from %2 to %3. The order of the history is not affected.</source>
        <translation>Jam komputer mundur sebelum catatan %1: dari %2 ke %3. Urutan riwayat tidak terpengaruh.</translation>
    </message>
    <message>
        <source>Entry %1 bears a date that is yet to come: %2.</source>
        <translation>Catatan %1 bertanggal yang belum tiba: %2.</translation>
    </message>
    <message>
        <source>The seal of the commitment of %1 is not what it promised when it was signed.</source>
        <translation>Segel komitmen %1 tidak sama dengan yang dijanjikan saat ditandatangani.</translation>
    </message>
    <message>
        <source>Stopped; the plan was not verified to its end.</source>
        <translation>Dihentikan; rencana belum diperiksa sampai selesai.</translation>
    </message>
    <message>
        <source>The file has no history.</source>
        <translation>Berkas ini tidak punya riwayat.</translation>
    </message>
    <message>
        <source>Entry %1 of the history (“%2”) is of a kind that does not fit there.</source>
        <translation>Catatan %1 dalam riwayat (“%2”) berjenis yang tidak cocok di tempat itu.</translation>
    </message>
    <message>
        <source>Entry %1 of the history (“%2”) does not say when it was made.</source>
        <translation>Catatan %1 dalam riwayat (“%2”) tidak menyebut kapan dibuat.</translation>
    </message>
    <message>
        <source>Entry %1 of the history brings the plan up to date, but was not made by Pela alone.</source>
        <translation>Catatan %1 dalam riwayat membarui bentuk rencana, tetapi tidak dibuat oleh Pela sendiri.</translation>
    </message>
    <message>
        <source>The history is not that of this plan: its beginning names another one.</source>
        <translation>Riwayat ini bukan milik rencana ini: awalnya menyebut rencana lain.</translation>
    </message>
    <message>
        <source>Entry %1 of the history (“%2”) says that it goes on with the one before, but it does not.</source>
        <translation>Catatan %1 dalam riwayat (“%2”) mengaku melanjutkan catatan sebelumnya, padahal tidak.</translation>
    </message>
    <message>
        <source>The commitment of %1 was signed in another file, and its programmes have changed since. That its seal is the one of then can only be proved there.</source>
        <translation>Komitmen %1 ditandatangani di berkas lain, dan programnya sudah berubah sejak itu. Keaslian segelnya hanya dapat dibuktikan di berkas tersebut.</translation>
    </message>
    <message>
        <source>The content of an attachment is larger than any that a plan takes in (%1).</source>
        <translation>Isi sebuah lampiran lebih besar daripada yang diterima sebuah rencana (%1).</translation>
    </message>
    <message>
        <source>The history was not looked at any further.</source>
        <translation>Riwayat selebihnya tidak diperiksa lagi.</translation>
    </message>
    <message>
        <source>Entry %1 of the history brings the plan to a form that does not come next (%2).</source>
        <translation>Catatan %1 dalam riwayat membawa rencana ke bentuk yang bukan bentuk berikutnya (%2).</translation>
    </message>
    <message>
        <source>The file is not made as a plan is: %1 is missing, was altered, or does not belong there.</source>
        <translation>Susunan berkas ini bukan susunan sebuah rencana: %1 hilang, telah diubah, atau tidak semestinya ada di sana.</translation>
    </message>
    <message numerus="yes">
        <source>The pages of the file do not hold together, in %n place(s) at least.</source>
        <translation>
            <numerusform>Halaman-halaman berkas tidak konsisten, sedikitnya di %n tempat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pela::AttachmentField</name>
    <message>
        <source>Choose a file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Take the file away</source>
        <translation>Lepaskan berkas</translation>
    </message>
    <message>
        <source>%1: choose a file</source>
        <translation>%1: pilih berkas</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>Belum ada berkas</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Pilih berkas</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg);;PDF (*.pdf);;All files (*)</source>
        <translation>Gambar (*.png *.jpg *.jpeg *.svg);;PDF (*.pdf);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Attach %1</source>
        <translation>Lampirkan %1</translation>
    </message>
</context>
<context>
    <name>pela::BimtekPage</name>
    <message>
        <source>Type to add an output</source>
        <translation>Ketik untuk menambah luaran</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Day %1, %2</source>
        <translation>Hari %1, %2</translation>
    </message>
    <message>
        <source>Day %1</source>
        <translation>Hari %1</translation>
    </message>
    <message>
        <source>Type a topic to add it to the agenda</source>
        <translation>Ketik topik untuk menambah acara</translation>
    </message>
    <message>
        <source>Type a name, or paste a list from a sheet</source>
        <translation>Ketik nama, atau tempel daftar dari lembar kerja</translation>
    </message>
    <message>
        <source>Bimtek sessions</source>
        <translation>Daftar bimtek</translation>
    </message>
    <message>
        <source>Session and outputs</source>
        <translation>Bimtek dan luaran</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Acara</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Kehadiran</translation>
    </message>
    <message>
        <source>Required outputs</source>
        <translation>Luaran</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>Putaran %1</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>belum bertanggal</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Catat kehadiran</translation>
    </message>
    <message>
        <source>Print the attendance list…</source>
        <translation>Cetak daftar hadir…</translation>
    </message>
    <message>
        <source>Add a session</source>
        <translation>Tambah bimtek</translation>
    </message>
    <message>
        <source>Remove the session</source>
        <translation>Hapus bimtek</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Tambah %1</translation>
    </message>
    <message>
        <source>Remove %1 “%2”</source>
        <translation>Hapus %1 “%2”</translation>
    </message>
    <message>
        <source>No outputs yet. Type the first one above.</source>
        <translation>Belum ada luaran. Ketik yang pertama di baris di atas.</translation>
    </message>
    <message>
        <source>No agenda yet. Type the first topic above.</source>
        <translation>Belum ada acara. Ketik topik pertama di baris di atas.</translation>
    </message>
    <message>
        <source>Nobody is on the list yet. Type a name above, or paste a list from a sheet.</source>
        <translation>Belum ada peserta. Ketik nama di baris di atas, atau tempel daftar dari lembar kerja.</translation>
    </message>
    <message>
        <source>Search the agenda (Ctrl+F)</source>
        <translation>Cari di acara (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search people (Ctrl+F)</source>
        <translation>Cari peserta (Ctrl+F)</translation>
    </message>
    <message>
        <source>participants, who came, signatures</source>
        <translation>peserta, absensi, tanda tangan</translation>
    </message>
</context>
<context>
    <name>pela::BookOutline</name>
    <message>
        <source>Outline</source>
        <translation>Kerangka buku</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Tambah bagian</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ganti judul</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Pindah ke atas</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Pindah ke bawah</translation>
    </message>
    <message>
        <source>One level higher</source>
        <translation>Naikkan tingkat</translation>
    </message>
    <message>
        <source>One level deeper</source>
        <translation>Turunkan tingkat</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Hapus…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>Hapus “%1”?</translation>
    </message>
    <message numerus="yes">
        <source>Its text and the %n section(s) below it go too. This can be undone.</source>
        <translation>
            <numerusform>Naskahnya dan %n bagian di bawahnya ikut terhapus. Penghapusan ini dapat diurungkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its text goes too. This can be undone.</source>
        <translation>Naskahnya ikut terhapus. Penghapusan ini dapat diurungkan.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Jangan hapus</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>pela::BookPage</name>
    <message>
        <source>Book %1</source>
        <translation>Buku %1</translation>
    </message>
    <message>
        <source>This book has no sections yet. Start with its first chapter; text, values and tables of the plan follow.</source>
        <translation>Buku ini belum mempunyai bagian. Mulailah dari bab pertama; naskah, isian, dan tabel menyusul.</translation>
    </message>
    <message>
        <source>Add a chapter</source>
        <translation>Tambah bab</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Buku</translation>
    </message>
    <message>
        <source>Preview of the printed pages</source>
        <translation>Pratinjau halaman cetak</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Perkecil</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Paskan</translation>
    </message>
    <message>
        <source>Fit the page to the width</source>
        <translation>Paskan halaman dengan lebar panel</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Perbesar</translation>
    </message>
    <message>
        <source>Hide the preview (F8)</source>
        <translation>Sembunyikan pratinjau (F8)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>Hide preview</source>
        <translation>Sembunyikan pratinjau</translation>
    </message>
    <message>
        <source>Show preview</source>
        <translation>Tampilkan pratinjau</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Terbitkan</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Cetak…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Simpan PDF…</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Tambah bagian</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>Pindahkan bagian ke atas</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>Pindahkan bagian ke bawah</translation>
    </message>
    <message>
        <source>Remove the section…</source>
        <translation>Hapus bagian…</translation>
    </message>
    <message>
        <source>Insert a value or table of the plan</source>
        <translation>Sisipkan isian dari rencana</translation>
    </message>
    <message>
        <source>This plan has no books</source>
        <translation>Rencana ini belum mempunyai buku</translation>
    </message>
    <message>
        <source>%1 of %2 sections written, %3 final</source>
        <translation>%1 dari %2 bagian sudah ditulis, %3 final</translation>
    </message>
    <message>
        <source>The pages are being laid out…</source>
        <translation>Halaman sedang ditata…</translation>
    </message>
    <message>
        <source>Sheet %1 of %2</source>
        <translation>Lembar %1 dari %2</translation>
    </message>
    <message>
        <source>Page %1 · sheet %2 of %3</source>
        <translation>Hlm. %1 · lembar %2 dari %3</translation>
    </message>
    <message>
        <source>Attendance lists</source>
        <translation>Daftar hadir</translation>
    </message>
    <message>
        <source>action matrix, Excel</source>
        <translation>matriks rencana aksi, Excel</translation>
    </message>
    <message>
        <source>print the book</source>
        <translation>cetak buku</translation>
    </message>
</context>
<context>
    <name>pela::ChartCard</name>
    <message>
        <source>Show the numbers as a table (T)</source>
        <translation>Tampilkan angkanya sebagai tabel (T)</translation>
    </message>
    <message>
        <source>%1: show as a table</source>
        <translation>%1: tampilkan sebagai tabel</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Jumlah</translation>
    </message>
</context>
<context>
    <name>pela::CheckIn</name>
    <message>
        <source>Part of a name or institution, then Enter</source>
        <translation>Ketik sebagian nama atau instansi, lalu Enter</translation>
    </message>
    <message>
        <source>Mark a person present</source>
        <translation>Tandai peserta hadir</translation>
    </message>
    <message>
        <source>%1 of %2 present</source>
        <translation>%1 dari %2 hadir</translation>
    </message>
    <message>
        <source>Nobody on the list fits. Enter asks whether to add a guest.</source>
        <translation>Tidak ada yang cocok dalam daftar. Enter menanyakan apakah ditambahkan sebagai tamu.</translation>
    </message>
    <message>
        <source>Enter: %1</source>
        <translation>Enter: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people fit. Type a little more.</source>
        <translation>
            <numerusform>%n orang cocok. Ketik sedikit lagi.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not on the list. Press Enter again to add this guest as present.</source>
        <translation>“%1” tidak ada dalam daftar. Tekan Enter sekali lagi untuk menambahkannya sebagai tamu yang hadir.</translation>
    </message>
    <message>
        <source>%1 is marked present already. Press Enter again to take the mark off.</source>
        <translation>%1 sudah ditandai hadir. Tekan Enter sekali lagi untuk menghapus tandanya.</translation>
    </message>
    <message>
        <source>%1 is present.</source>
        <translation>%1 hadir.</translation>
    </message>
    <message>
        <source>%1 is no longer marked present.</source>
        <translation>%1 tidak lagi ditandai hadir.</translation>
    </message>
    <message>
        <source>%1 was added and is present. The institution can be filled in below.</source>
        <translation>%1 ditambahkan dan hadir. Instansinya dapat diisi di bawah.</translation>
    </message>
</context>
<context>
    <name>pela::CheckList</name>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>%1: all</source>
        <translation>%1: semua</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
</context>
<context>
    <name>pela::CityPage</name>
    <message>
        <source>City</source>
        <translation>Kota</translation>
    </message>
    <message>
        <source>Period and paper</source>
        <translation>Periode dan kertas</translation>
    </message>
    <message>
        <source>Vision and mission</source>
        <translation>Visi dan misi</translation>
    </message>
    <message>
        <source>Markdown: a line that begins with “1. ” makes a numbered list.</source>
        <translation>Naskah bertanda: baris yang diawali “1. ” menjadi daftar bernomor.</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Penanda tangan</translation>
    </message>
    <message>
        <source>Legal instrument</source>
        <translation>Dasar hukum</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Changing the period keeps every number; what lies outside shows up in the overview.</source>
        <translation>Mengubah periode tidak menghapus angka; yang berada di luar periode tampil di Beranda.</translation>
    </message>
</context>
<context>
    <name>pela::CommandPalette</name>
    <message>
        <source>Find and do</source>
        <translation>Cari dan jalankan</translation>
    </message>
    <message>
        <source>Type a command, a page, a programme or an OPD</source>
        <translation>Ketik perintah, halaman, program, atau OPD</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Apa yang Anda cari?</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Ditemukan</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Tidak ada yang bernama “%1”.</translation>
    </message>
</context>
<context>
    <name>pela::CommitmentDetail</name>
    <message>
        <source>Prepare</source>
        <translation>Siapkan</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Tanda tangani…</translation>
    </message>
    <message>
        <source>Mark as ready</source>
        <translation>Tandai siap</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Kembalikan ke draf</translation>
    </message>
    <message>
        <source>Open for signing again…</source>
        <translation>Buka kembali…</translation>
    </message>
    <message>
        <source>No sheet yet. Preparing one takes in the clauses, the programmes this OPD leads and its head as signatory; everything can be changed until it is signed.</source>
        <translation>Lembarnya belum ada. Saat disiapkan, lembar memuat butir janji, program yang menjadi tanggung jawab OPD ini, dan pimpinannya sebagai penanda tangan; semuanya dapat diubah sampai ditandatangani.</translation>
    </message>
    <message>
        <source>Signed sheet (scan)</source>
        <translation>Lembar bertanda tangan (pindaian)</translation>
    </message>
    <message>
        <source>Attach the scan…</source>
        <translation>Lampirkan pindaian…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Simpan salinan…</translation>
    </message>
    <message>
        <source>Promised programmes</source>
        <translation>Program yang dijanjikan</translation>
    </message>
    <message>
        <source>This OPD leads no programme yet.</source>
        <translation>OPD ini belum menjadi penanggung jawab program.</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>Butir janji</translation>
    </message>
    <message>
        <source>The clause library of this plan is empty.</source>
        <translation>Daftar butir janji rencana ini masih kosong.</translation>
    </message>
    <message>
        <source>Choose an OPD on the left</source>
        <translation>Pilih OPD di sebelah kiri</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Nomor %1</translation>
    </message>
    <message>
        <source>Signed in %1 on %2</source>
        <translation>Ditandatangani di %1, %2</translation>
    </message>
    <message>
        <source>Seal %1…</source>
        <translation>Segel %1…</translation>
    </message>
    <message>
        <source>The seal is printed on the sheet, so that paper and file can be held against each other:
%1</source>
        <translation>Segel ini tercetak pada lembar, sehingga kertas dan berkas dapat dicocokkan:
%1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since signing on %1</source>
        <translation>
            <numerusform>%n perubahan sejak ditandatangani %1</numerusform>
        </translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>dan %1 lainnya</translation>
    </message>
    <message>
        <source>%1 · %2 KB</source>
        <translation>%1 · %2 KB</translation>
    </message>
    <message>
        <source>Attach the sheet as it was signed: PDF, JPEG or PNG.</source>
        <translation>Lampirkan lembar yang sudah ditandatangani: PDF, JPEG, atau PNG.</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ganti…</translation>
    </message>
    <message>
        <source>%1 (now led by %2)</source>
        <translation>%1 (kini tanggung jawab %2)</translation>
    </message>
    <message>
        <source>%1 has signed. Print the sheet for the pen, then attach its scan here.</source>
        <translation>Komitmen %1 sudah ditandatangani dan dikunci. Cetak lembarnya untuk tanda tangan basah, lalu lampirkan pindaiannya di sini.</translation>
    </message>
    <message>
        <source>Open this commitment for signing again?</source>
        <translation>Buka kembali komitmen ini?</translation>
    </message>
    <message>
        <source>It becomes a sheet that is ready to sign, with the plan as it is now. Date, seal and scan of the signing on %1 are taken off it; the history keeps them, and this can be undone.</source>
        <translation>Lembar ini kembali berstatus siap, dengan isi rencana yang sekarang. Tanggal, segel, dan pindaian penandatanganan %1 dilepas; semuanya tetap tercatat dalam riwayat, dan langkah ini dapat diurungkan.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Buka kembali</translation>
    </message>
    <message>
        <source>Leave it signed</source>
        <translation>Biarkan ditandatangani</translation>
    </message>
    <message>
        <source>Attach the signed sheet</source>
        <translation>Lampirkan lembar bertanda tangan</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>Pindaian (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Attach the signed sheet of %1</source>
        <translation>Lampirkan lembar bertanda tangan %1</translation>
    </message>
    <message>
        <source>“%1” is neither a PDF nor a JPEG or PNG picture. Scan the sheet in one of these forms.</source>
        <translation>“%1” bukan PDF dan bukan gambar JPEG atau PNG. Pindailah lembar itu dalam salah satu bentuk tersebut.</translation>
    </message>
    <message>
        <source>Save a copy of the signed sheet</source>
        <translation>Simpan salinan lembar bertanda tangan</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Tersimpan sebagai %1</translation>
    </message>
    <message>
        <source>Save this sheet as a PDF</source>
        <translation>Simpan lembar ini sebagai PDF</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Menulis %1</translation>
    </message>
    <message>
        <source>Print the sheet…</source>
        <translation>Cetak lembar…</translation>
    </message>
    <message>
        <source>Promised: %1</source>
        <translation>Dijanjikan: %1</translation>
    </message>
</context>
<context>
    <name>pela::CommitmentModel</name>
    <message>
        <source>Not prepared</source>
        <translation>Belum disiapkan</translation>
    </message>
    <message>
        <source>%1 of the %2 programmes it leads are promised</source>
        <translation>%1 dari %2 program tanggung jawabnya sudah dijanjikan</translation>
    </message>
    <message>
        <source>Leads %1 programmes; none is promised yet</source>
        <translation>Penanggung jawab %1 program; belum ada yang dijanjikan</translation>
    </message>
    <message>
        <source>OPD</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Penanda tangan</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since</source>
        <translation>
            <numerusform>%n perubahan sesudahnya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n programme(s)</source>
        <translation>
            <numerusform>%1 dari %n program</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n programme(s)</source>
        <translation>
            <numerusform>%n program</numerusform>
        </translation>
    </message>
    <message>
        <source>Budget (Rp)</source>
        <translation>Pagu (Rp)</translation>
    </message>
</context>
<context>
    <name>pela::CommitmentPage</name>
    <message>
        <source>Search OPD or signatory</source>
        <translation>Cari OPD atau penanda tangan</translation>
    </message>
    <message>
        <source>Which commitments are listed</source>
        <translation>Komitmen yang ditampilkan</translation>
    </message>
    <message>
        <source>All OPDs</source>
        <translation>Semua OPD</translation>
    </message>
    <message>
        <source>Not prepared</source>
        <translation>Belum disiapkan</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>Ready to sign</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Ditandatangani</translation>
    </message>
    <message>
        <source>Changed since signing</source>
        <translation>Berubah sejak ditandatangani</translation>
    </message>
    <message>
        <source>Commitments of all OPDs</source>
        <translation>Komitmen semua OPD</translation>
    </message>
    <message>
        <source>Every OPD promises its programmes here. Enter the OPDs first; then one step prepares the sheets of all.</source>
        <translation>Di sini setiap OPD menjanjikan programnya. Isi daftar OPD lebih dahulu; setelah itu lembar semua OPD disiapkan dalam satu langkah.</translation>
    </message>
    <message>
        <source>Go to the OPDs</source>
        <translation>Buka halaman OPD</translation>
    </message>
    <message>
        <source>Prepare all</source>
        <translation>Siapkan semua</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Cetak…</translation>
    </message>
    <message>
        <source>Sign the commitment…</source>
        <translation>Tanda tangani komitmen…</translation>
    </message>
    <message>
        <source>Attach the signed sheet…</source>
        <translation>Lampirkan lembar bertanda tangan…</translation>
    </message>
    <message>
        <source>Open the commitment for signing again…</source>
        <translation>Buka kembali komitmen…</translation>
    </message>
    <message>
        <source>%1 of %2 signed</source>
        <translation>%1 dari %2 ditandatangani</translation>
    </message>
    <message>
        <source>%1 ready to sign</source>
        <translation>%1 siap ditandatangani</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draf</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 not prepared</source>
        <translation>%1 belum disiapkan</translation>
    </message>
    <message>
        <source>%1 changed since signing</source>
        <translation>%1 berubah sejak ditandatangani</translation>
    </message>
    <message>
        <source>The sheets are drafts now. Check what is promised, then mark them as ready.</source>
        <translation>Lembar-lembar itu kini berstatus draf. Periksa isinya, lalu tandai siap.</translation>
    </message>
    <message>
        <source>Signatory without a name</source>
        <translation>Nama penanda tangan belum diisi</translation>
    </message>
    <message>
        <source>No OPD fits what is searched and shown.</source>
        <translation>Tidak ada OPD yang cocok dengan pencarian dan saringan ini.</translation>
    </message>
    <message>
        <source>Mark the chosen as ready</source>
        <translation>Tandai yang dipilih sebagai siap</translation>
    </message>
    <message numerus="yes">
        <source>%n signatory(s) without a name</source>
        <translation>
            <numerusform>%n nama penanda tangan belum diisi</numerusform>
        </translation>
    </message>
    <message>
        <source>commitment sheets, joint commitment</source>
        <translation>cetak lembar komitmen, komitmen bersama</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>tanda tangan, pengesahan</translation>
    </message>
</context>
<context>
    <name>pela::CommitmentTable</name>
    <message numerus="yes">
        <source>%n OPD(s)</source>
        <translation>
            <numerusform>%n OPD</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pela::DateLine</name>
    <message>
        <source>such as 15 Oktober 2019</source>
        <translation>misalnya 15 Oktober 2019</translation>
    </message>
    <message>
        <source>Choose from a calendar</source>
        <translation>Pilih dari kalender</translation>
    </message>
    <message>
        <source>Choose from a calendar (Alt+Down)</source>
        <translation>Pilih dari kalender (Alt+Panah bawah)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>pela::DifferenceDialog</name>
    <message>
        <source>Take</source>
        <translation>Ambil</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Di sini</translation>
    </message>
    <message>
        <source>Here, whole</source>
        <translation>Di sini, selengkapnya</translation>
    </message>
    <message>
        <source>Take in what was not saved</source>
        <translation>Masukkan yang belum tersimpan</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Buang</translation>
    </message>
</context>
<context>
    <name>pela::DimensionPage</name>
    <message>
        <source>Name of a new programme in this sub-dimension</source>
        <translation>Nama program baru pada sub-dimensi ini</translation>
    </message>
    <message>
        <source>Sub-dimension to move the chosen programmes to</source>
        <translation>Sub-dimensi tujuan program yang dipilih</translation>
    </message>
    <message>
        <source>No programme belongs here yet. Add one below, or drag one here from another sub-dimension.</source>
        <translation>Belum ada program di sini. Tambahkan di bawah, atau seret dari sub-dimensi lain.</translation>
    </message>
    <message numerus="yes">
        <source>%n programme(s). Press Enter on one to open it, or drag it to another sub-dimension.</source>
        <translation>
            <numerusform>%n program. Tekan Enter untuk membukanya, atau seret ke sub-dimensi lain.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1 “%2”</source>
        <translation>Tambah %1 “%2”</translation>
    </message>
    <message>
        <source>Add a programme here</source>
        <translation>Tambah program di sini</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Pindahkan…</translation>
    </message>
    <message>
        <source>Open the programme</source>
        <translation>Buka program</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>code or name</source>
        <translation>kode atau nama</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Pindahkan</translation>
    </message>
    <message>
        <source>Move the chosen programmes to</source>
        <translation>Pindahkan program yang dipilih ke</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>dan %1 lainnya</translation>
    </message>
    <message>
        <source>Every sub-dimension has a programme.</source>
        <translation>Semua sub-dimensi sudah memiliki program.</translation>
    </message>
    <message numerus="yes">
        <source>%n sub-dimension(s) without a programme:</source>
        <translation>
            <numerusform>%n sub-dimensi belum memiliki program:</numerusform>
        </translation>
    </message>
    <message>
        <source>choose a sub-dimension on the left</source>
        <translation>pilih sub-dimensi di sebelah kiri</translation>
    </message>
    <message>
        <source>OPD that leads the new programme</source>
        <translation>OPD penanggung jawab program baru</translation>
    </message>
    <message>
        <source>New programme in this sub-dimension</source>
        <translation>Program baru di sub-dimensi ini</translation>
    </message>
    <message>
        <source>Lead OPD</source>
        <translation>OPD penanggung jawab</translation>
    </message>
</context>
<context>
    <name>pela::EntityForm</name>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
</context>
<context>
    <name>pela::EntityGrid</name>
    <message>
        <source>Change %1 of %2</source>
        <translation>Ubah %1 “%2”</translation>
    </message>
    <message numerus="yes">
        <source>Change %1 in %n row(s)</source>
        <translation>
            <numerusform>Ubah %1 pada %n baris</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Ubah “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Change %n cell(s)</source>
        <translation>
            <numerusform>Ubah %n sel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not changed. %2</source>
        <translation>%1 tidak diubah. %2</translation>
    </message>
    <message>
        <source>Add %1 “%2”</source>
        <translation>Tambah %1 “%2”</translation>
    </message>
    <message>
        <source>Nothing was changed. %1: %2</source>
        <translation>Tidak ada yang diubah. %1: %2</translation>
    </message>
    <message>
        <source>Remove %1 “%2”</source>
        <translation>Hapus %1 “%2”</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s) of %1</source>
        <translation>
            <numerusform>Hapus %n baris %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n row(s) of %1</source>
        <translation>
            <numerusform>Tempel %n baris %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copy with column titles</source>
        <translation>Salin beserta judul kolom</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message numerus="yes">
        <source>Change %1 in %n row(s)…</source>
        <translation>
            <numerusform>Ubah %1 pada %n baris…</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Isi ke bawah</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s)</source>
        <translation>
            <numerusform>Hapus %n baris</numerusform>
        </translation>
    </message>
    <message>
        <source>No row matches the filter.</source>
        <translation>Tidak ada baris yang cocok dengan saringan.</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Hapus saringan</translation>
    </message>
    <message>
        <source>All as at the beginning</source>
        <translation>Kembalikan semua seperti semula</translation>
    </message>
    <message>
        <source>“%1” is not in the plan yet. Choose %2, or press Esc in the new row to leave it out.</source>
        <translation>“%1” belum masuk ke rencana. Pilih %2, atau tekan Esc di baris baru untuk membatalkannya.</translation>
    </message>
</context>
<context>
    <name>pela::FindingList</name>
    <message>
        <source>What is missing</source>
        <translation>Yang masih kurang</translation>
    </message>
</context>
<context>
    <name>pela::FirstSteps</name>
    <message>
        <source>City and period</source>
        <translation>Kota &amp; periode</translation>
    </message>
    <message>
        <source>Whose plan this is: the province, the head of region, where it is signed.</source>
        <translation>Milik siapa rencana ini: provinsi, kepala daerah, dan tempat penandatanganannya.</translation>
    </message>
    <message>
        <source>Fill in the city</source>
        <translation>Isi data kota</translation>
    </message>
    <message>
        <source>OPD</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>The agencies that carry the plan. A list from a spreadsheet can be pasted.</source>
        <translation>Perangkat daerah yang menjalankan rencana. Daftar dari Excel dapat langsung ditempel.</translation>
    </message>
    <message>
        <source>Enter the OPDs</source>
        <translation>Isi daftar OPD</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>What is to be done, by whom, with which targets and how much money.</source>
        <translation>Apa yang akan dikerjakan, oleh siapa, dengan target dan pagu berapa.</translation>
    </message>
    <message>
        <source>Enter programmes</source>
        <translation>Isi program</translation>
    </message>
    <message>
        <source>This plan is still empty. Three steps begin it:</source>
        <translation>Rencana ini masih kosong. Mulailah dengan tiga langkah:</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Langkah %1</translation>
    </message>
</context>
<context>
    <name>pela::FormField</name>
    <message>
        <source>Change %1 of %2</source>
        <translation>Ubah %1 “%2”</translation>
    </message>
</context>
<context>
    <name>pela::FrameworkTree</name>
    <message>
        <source>Dimension</source>
        <translation>Dimensi</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Quick wins</source>
        <translation>Quick win</translation>
    </message>
    <message>
        <source>Dimensions and sub-dimensions</source>
        <translation>Dimensi dan sub-dimensi</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>Budget (Rp)</source>
        <translation>Pagu (Rp)</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Jumlah</translation>
    </message>
</context>
<context>
    <name>pela::GridBar</name>
    <message>
        <source>Clear the filters</source>
        <translation>Hapus saringan</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>Kolom yang ditampilkan</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) chosen</source>
        <translation>
            <numerusform>%n baris dipilih</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pela::GridHeader</name>
    <message>
        <source>filter</source>
        <translation>saring</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>Saring %1</translation>
    </message>
    <message>
        <source>%1. Click to sort.</source>
        <translation>%1. Klik untuk mengurutkan.</translation>
    </message>
</context>
<context>
    <name>pela::GridModel</name>
    <message>
        <source>choose</source>
        <translation>pilih</translation>
    </message>
</context>
<context>
    <name>pela::HelpWindow</name>
    <message>
        <source>Manual</source>
        <translation>Buku petunjuk</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Cari di buku petunjuk</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Halaman buku petunjuk</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Isi halaman petunjuk</translation>
    </message>
    <message>
        <source>%1 · Manual</source>
        <translation>%1 · Buku petunjuk</translation>
    </message>
</context>
<context>
    <name>pela::HistoryModel</name>
    <message>
        <source>%1 rows</source>
        <translation>%1 baris</translation>
    </message>
    <message>
        <source>what it changed cannot be read</source>
        <translation>yang diubah tidak dapat dibaca</translation>
    </message>
</context>
<context>
    <name>pela::HistoryPage</name>
    <message>
        <source>Filter by what was done or by whom</source>
        <translation>Saring menurut perubahan atau pengubahnya</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Saring</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>Perubahan, yang terbaru di atas</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Yang berubah</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudah</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Buka barisnya</translation>
    </message>
    <message>
        <source>Undo up to here…</source>
        <translation>Urungkan sampai di sini…</translation>
    </message>
    <message>
        <source>Choose a change to see what it did.</source>
        <translation>Pilih perubahan untuk melihat rinciannya.</translation>
    </message>
    <message>
        <source>%1, %2 at %3 · no. %4</source>
        <translation>%1, %2 pukul %3 · no. %4</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ditambahkan</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>dihapus</translation>
    </message>
    <message>
        <source>and %1 more rows</source>
        <translation>dan %1 baris lainnya</translation>
    </message>
    <message>
        <source>What this changed is no longer in the plan.</source>
        <translation>Yang diubah di sini tidak ada lagi dalam rencana.</translation>
    </message>
    <message>
        <source>Undo everything after this?</source>
        <translation>Urungkan semua perubahan sesudah ini?</translation>
    </message>
    <message>
        <source>The plan becomes as it was right after “%1” (%2). This is one change of its own: the history stays, and undo brings everything back.</source>
        <translation>Rencana kembali ke keadaan tepat setelah “%1” (%2). Pengembalian ini dicatat sebagai satu perubahan: riwayatnya tetap, dan semuanya dapat dikembalikan dengan mengurungkannya.</translation>
    </message>
    <message>
        <source>Undo up to here</source>
        <translation>Urungkan sampai di sini</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Nothing in the history fits. Try another word, or the name of a person.</source>
        <translation>Tidak ada yang cocok di riwayat. Coba kata lain, atau nama orangnya.</translation>
    </message>
    <message>
        <source>Prove that the file is whole</source>
        <translation>Periksa keutuhan berkas</translation>
    </message>
    <message>
        <source>Proving that the file is whole</source>
        <translation>Memeriksa keutuhan berkas</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) in the file. The first: %1 Restore it from a backup.</source>
        <translation>
            <numerusform>Ada %n kerusakan di berkas ini. Yang pertama: %1 Pulihkan dari cadangan.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is whole: its pages, its history and every row agree.</source>
        <translation>Berkas ini utuh: halaman, riwayat, dan setiap barisnya cocok.</translation>
    </message>
    <message>
        <source>What this entry changed cannot be read: the file is damaged there. Restore it from a backup; “Prove that the file is whole” says more.</source>
        <translation>Yang diubah catatan ini tidak dapat dibaca: berkas rusak di bagian itu. Pulihkan dari cadangan; “Periksa keutuhan berkas” menjelaskan lebih lanjut.</translation>
    </message>
</context>
<context>
    <name>pela::HomePage</name>
    <message>
        <source>Programmes</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Budget of the period</source>
        <translation>Pagu satu periode</translation>
    </message>
    <message>
        <source>OPDs</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Bimtek held</source>
        <translation>Bimtek terlaksana</translation>
    </message>
    <message>
        <source>Commitments signed</source>
        <translation>Komitmen ditandatangani</translation>
    </message>
    <message>
        <source>Budget per year</source>
        <translation>Pagu per tahun</translation>
    </message>
    <message>
        <source>Budget per dimension</source>
        <translation>Pagu per dimensi</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Tampilkan hanya</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>Perbaiki</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Buka barisnya</translation>
    </message>
    <message>
        <source>%1 quick wins</source>
        <translation>%1 quick win</translation>
    </message>
    <message>
        <source>%1 lead programmes</source>
        <translation>%1 penanggung jawab program</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>berikutnya: %1</translation>
    </message>
    <message>
        <source>none planned ahead</source>
        <translation>belum ada yang dijadwalkan</translation>
    </message>
    <message>
        <source>%1 ready to sign</source>
        <translation>%1 siap ditandatangani</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Semuanya</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Tidak ada yang kurang</translation>
    </message>
    <message>
        <source>What is missing (%1)</source>
        <translation>Yang masih kurang (%1)</translation>
    </message>
    <message>
        <source>Sections reviewed</source>
        <translation>Bagian ditelaah</translation>
    </message>
    <message>
        <source>%1 drafts</source>
        <translation>%1 draf</translation>
    </message>
    <message>
        <source>no budget yet</source>
        <translation>belum ada pagu</translation>
    </message>
</context>
<context>
    <name>pela::MainWindow</name>
    <message>
        <source>This plan was of an older form and has been brought up to date. The file as it was is among the backups.</source>
        <translation>Rencana ini berbentuk lama dan sudah diperbarui. Berkas lamanya tersimpan di antara cadangan.</translation>
    </message>
    <message>
        <source>Another program changed this file; what you see is its newest state.</source>
        <translation>Berkas ini diubah oleh program lain; yang tampil adalah keadaan terbarunya.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Tersimpan</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Tersimpan pukul %1</translation>
    </message>
    <message>
        <source>Saved on %1</source>
        <translation>Tersimpan %1</translation>
    </message>
    <message>
        <source>Example plan · %1</source>
        <translation>Rencana contoh · %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Urungkan: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Ulangi: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ulangi</translation>
    </message>
    <message>
        <source>New plan…</source>
        <translation>Rencana baru…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Buka…</translation>
    </message>
    <message>
        <source>Open the sample plan</source>
        <translation>Buka rencana contoh</translation>
    </message>
    <message>
        <source>Is everything saved?</source>
        <translation>Apakah semuanya tersimpan?</translation>
    </message>
    <message>
        <source>Every change is saved as you make it. There is nothing left to save.</source>
        <translation>Setiap perubahan tersimpan saat itu juga. Tidak ada lagi yang perlu disimpan.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Simpan salinan…</translation>
    </message>
    <message>
        <source>Try to open for writing</source>
        <translation>Coba buka untuk mengubah</translation>
    </message>
    <message>
        <source>Close the plan</source>
        <translation>Tutup rencana</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Find and do…</source>
        <translation>Cari dan jalankan…</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <source>About Pela</source>
        <translation>Tentang Pela</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Berkas</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sunting</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Halaman</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ba&amp;ntuan</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Bilah alat</translation>
    </message>
    <message>
        <source>Find and do…   Ctrl+K</source>
        <translation>Cari dan jalankan…   Ctrl+K</translation>
    </message>
    <message>
        <source>Find and do</source>
        <translation>Cari dan jalankan</translation>
    </message>
    <message>
        <source>sample-ambon.pela</source>
        <translation>contoh-ambon.pela</translation>
    </message>
    <message>
        <source>sample-ambon-%1.pela</source>
        <translation>contoh-ambon-%1.pela</translation>
    </message>
    <message>
        <source>The sample plan is at %1. Change in it what you like.</source>
        <translation>Rencana contoh tersimpan di %1. Silakan diubah sesuka Anda.</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Buka rencana</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Simpan salinan</translation>
    </message>
    <message>
        <source>A complete copy is at %1.</source>
        <translation>Salinan lengkap tersimpan di %1.</translation>
    </message>
    <message>
        <source>The workbench for the masterplan of a smart city. Free software under the GNU General Public License, version 3 or later. Everything stays in your file; there is no network.</source>
        <translation>Meja kerja untuk menyusun Masterplan Smart City. Perangkat lunak bebas dengan lisensi GNU General Public License versi 3 atau sesudahnya. Semuanya tetap di berkas Anda; tidak ada yang dikirim lewat jaringan.</translation>
    </message>
    <message>
        <source>Name in the history…</source>
        <translation>Nama saya di riwayat…</translation>
    </message>
    <message>
        <source>Name in the history</source>
        <translation>Nama di riwayat</translation>
    </message>
    <message>
        <source>Under which name shall your changes stand in the history?</source>
        <translation>Dengan nama apa perubahan Anda dicatat di riwayat?</translation>
    </message>
    <message>
        <source>From now on your changes stand in the history under “%1”.</source>
        <translation>Mulai sekarang perubahan Anda dicatat di riwayat dengan nama “%1”.</translation>
    </message>
    <message>
        <source>Pela plans</source>
        <translation>Rencana Pela</translation>
    </message>
    <message>
        <source>Copying to %1</source>
        <translation>Menyalin ke %1</translation>
    </message>
    <message>
        <source>This plan is open already.</source>
        <translation>Rencana ini sudah terbuka.</translation>
    </message>
    <message>
        <source>Not saved: the file is no longer in its place</source>
        <translation>Tidak tersimpan: berkas tidak ada lagi di tempatnya</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Ambil alih…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Pulihkan dari cadangan…</translation>
    </message>
    <message>
        <source>The plan is now %1, with everything that you typed.</source>
        <translation>Rencana ini sekarang %1, beserta semua yang Anda ketik.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Ambil alih</translation>
    </message>
    <message>
        <source>Take it over only when nobody works on it there any more. Should that computer come back, its changes are refused there, and it says so.</source>
        <translation>Ambil alih hanya bila tidak ada lagi yang mengerjakannya di sana. Bila komputer itu kembali, perubahannya ditolak di sana, dan pemakainya diberi tahu.</translation>
    </message>
    <message>
        <source>Restore which plan?</source>
        <translation>Pulihkan rencana yang mana?</translation>
    </message>
    <message>
        <source>Put the backup of %1, %2 in place of %3?</source>
        <translation>Taruh cadangan tanggal %1 pukul %2 di tempat %3?</translation>
    </message>
    <message>
        <source>The file that is there now is kept beside it under another name. Should this backup not be whole, the next older one is taken.</source>
        <translation>Berkas yang sekarang ada di sana disimpan di sebelahnya dengan nama lain. Bila cadangan ini tidak utuh, diambil cadangan sebelumnya.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Pulihkan</translation>
    </message>
    <message>
        <source>The plan is as in its backup. The file that was there is now %1.</source>
        <translation>Rencana telah dipulihkan dari cadangannya. Berkas yang tadinya di sana sekarang bernama %1.</translation>
    </message>
    <message>
        <source>What you typed last is still here and not saved.</source>
        <translation>Yang terakhir Anda ketik masih ada di sini dan belum tersimpan.</translation>
    </message>
    <message>
        <source>Save a copy to keep it, or close the window once more to give it up.</source>
        <translation>Pilih Simpan salinan agar tidak hilang, atau tutup jendela sekali lagi untuk melepasnya.</translation>
    </message>
    <message>
        <source>Bringing %1 up to date</source>
        <translation>Memperbarui %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Read in the file that is there now…</source>
        <translation>Baca berkas yang ada sekarang…</translation>
    </message>
    <message>
        <source>What is ticked goes into the plan as one change, which can be undone. What is not is gone after that; “Later” asks again when the plan is opened next.</source>
        <translation>Yang dicentang masuk ke rencana sebagai satu perubahan, yang dapat diurungkan. Yang tidak dicentang hilang sesudah itu; “Nanti” menanyakannya lagi saat rencana dibuka berikutnya.</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>Di rencana</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Masukkan</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nanti</translation>
    </message>
    <message>
        <source>The file that is there now shares no history with the plan shown here, so only what was being typed can be taken along. Save a copy first if anything else shown here is still needed.</source>
        <translation>Berkas yang ada sekarang tidak berbagi riwayat dengan rencana di layar, sehingga hanya yang sedang diketik yang dapat dibawa serta. Simpan salinan dahulu bila isi lain di layar masih diperlukan.</translation>
    </message>
    <message>
        <source>Read in the file that is there now</source>
        <translation>Baca berkas yang ada sekarang</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Di berkas</translation>
    </message>
    <message>
        <source>Read in</source>
        <translation>Baca</translation>
    </message>
    <message>
        <source>Another file has come in the place of this one.</source>
        <translation>Berkas lain sudah menempati tempat berkas ini.</translation>
    </message>
    <message>
        <source>This is the file that is there now, with what you took along.</source>
        <translation>Inilah berkas yang ada sekarang, beserta yang Anda bawa serta.</translation>
    </message>
    <message>
        <source>The file that is there now does not have this. What is ticked goes into it as one change, which can be undone. What is not is gone after that.</source>
        <translation>Berkas yang ada sekarang tidak memuat ini. Yang dicentang masuk ke dalamnya sebagai satu perubahan, yang dapat diurungkan. Yang tidak dicentang hilang sesudahnya.</translation>
    </message>
    <message>
        <source>Restoring %1</source>
        <translation>Memulihkan %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Diulangi: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Diurungkan: %1</translation>
    </message>
    <message>
        <source>Not saved: another program has written over the file</source>
        <translation>Tidak tersimpan: program lain menimpa berkas ini</translation>
    </message>
    <message>
        <source>The plan is now %1, as it was shown, without its history.</source>
        <translation>Rencana ini kini %1, seperti yang tampil, tanpa riwayatnya.</translation>
    </message>
    <message>
        <source>Typed and not saved</source>
        <translation>Diketik dan belum tersimpan</translation>
    </message>
    <message>
        <source>%1 is as in its backup.</source>
        <translation>%1 sudah seperti dalam cadangannya.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Larger display</source>
        <translation>Perbesar tampilan</translation>
    </message>
    <message>
        <source>Smaller display</source>
        <translation>Perkecil tampilan</translation>
    </message>
    <message>
        <source>Normal display size</source>
        <translation>Ukuran tampilan semula</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Padat</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Longgar</translation>
    </message>
    <message>
        <source>The window changes as soon as the work that is shown below is done.</source>
        <translation>Tampilan akan berubah setelah pekerjaan di bilah bawah selesai.</translation>
    </message>
    <message>
        <source>What is printed stays in Indonesian.</source>
        <translation>Cetakan tetap berbahasa Indonesia.</translation>
    </message>
    <message>
        <source>Display size %1%</source>
        <translation>Ukuran tampilan %1%</translation>
    </message>
    <message>
        <source>Can only be looked at</source>
        <translation>Hanya dapat dilihat</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Cari di halaman ini</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Bagian jendela berikutnya</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Bagian jendela sebelumnya</translation>
    </message>
    <message>
        <source>Into the details</source>
        <translation>Masuk ke rincian</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Buku petunjuk</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Semua tombol pintas</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Apa yang baru</translation>
    </message>
    <message>
        <source>backup, stick</source>
        <translation>cadangan, backup, flashdisk</translation>
    </message>
    <message>
        <source>damaged file, backup</source>
        <translation>berkas rusak, cadangan, backup</translation>
    </message>
    <message>
        <source>zoom, size of letters</source>
        <translation>zoom, ukuran huruf</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Isi ke bawah</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Cetak…</translation>
    </message>
    <message>
        <source>Recent plans</source>
        <translation>Terakhir dibuka</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Belum ada</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Buka folder</translation>
    </message>
    <message>
        <source>“%1” is no plan of Pela. Only files that end in .pela can be opened here.</source>
        <translation>“%1” bukan rencana Pela. Di sini hanya berkas berakhiran .pela yang dapat dibuka.</translation>
    </message>
    <message>
        <source>A window shows one plan: “%1” is open now, and nothing was done with the other files.</source>
        <translation>Satu jendela hanya memuat satu rencana. “%1” sudah dibuka; berkas lainnya dibiarkan.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Di semua halaman</translation>
    </message>
    <message>
        <source>This plan can only be looked at.</source>
        <translation>Rencana ini hanya dapat dilihat.</translation>
    </message>
    <message>
        <source>“%1” is done on this page, to what is chosen here.</source>
        <translation>“%1” dijalankan di halaman ini, untuk baris yang dipilih.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Selesai: %1</translation>
    </message>
</context>
<context>
    <name>pela::MarkdownEditor</name>
    <message>
        <source>Fields that can be inserted</source>
        <translation>Isian yang dapat disisipkan</translation>
    </message>
    <message>
        <source>its own paragraph</source>
        <translation>paragraf tersendiri</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>pela::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Tutup pesan ini</translation>
    </message>
</context>
<context>
    <name>pela::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
</context>
<context>
    <name>pela::NavigationEntry</name>
    <message>
        <source>%1, %2 of %3 complete</source>
        <translation>%1, %2 dari %3 selesai</translation>
    </message>
</context>
<context>
    <name>pela::NewPlanDialog</name>
    <message>
        <source>New plan</source>
        <translation>Rencana baru</translation>
    </message>
    <message>
        <source>All of this can be changed later on the page City and period.</source>
        <translation>Semua ini dapat diubah kemudian di halaman Kota &amp; periode.</translation>
    </message>
    <message>
        <source>Kota Ambon</source>
        <translation>Kota Ambon</translation>
    </message>
    <message>
        <source>City or regency</source>
        <translation>Kota atau kabupaten</translation>
    </message>
    <message>
        <source>81.71</source>
        <translation>81.71</translation>
    </message>
    <message>
        <source>Kemendagri code</source>
        <translation>Kode Kemendagri</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>Tahun pertama</translation>
    </message>
    <message>
        <source>to</source>
        <translation>sampai</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Tahun terakhir</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Kerangka</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Choose where the file goes</source>
        <translation>Pilih tempat berkas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Make the plan</source>
        <translation>Buat rencana</translation>
    </message>
    <message>
        <source>masterplan</source>
        <translation>masterplan</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Periode berakhir sebelum dimulai.</translation>
    </message>
    <message>
        <source>A period has at most %1 years.</source>
        <translation>Periode paling lama %1 tahun.</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name, or open that file.</source>
        <translation>Berkas dengan nama ini sudah ada. Pilih nama lain, atau buka berkas itu.</translation>
    </message>
    <message>
        <source>The folder of this file does not exist.</source>
        <translation>Folder berkas ini tidak ada.</translation>
    </message>
    <message>
        <source>Where does the plan go?</source>
        <translation>Di mana rencana disimpan?</translation>
    </message>
    <message>
        <source>The Kemendagri code is missing.</source>
        <translation>Kode Kemendagri belum diisi.</translation>
    </message>
    <message>
        <source>The name of the city is missing.</source>
        <translation>Nama kota belum diisi.</translation>
    </message>
    <message>
        <source>Pela plans</source>
        <translation>Rencana Pela</translation>
    </message>
</context>
<context>
    <name>pela::NothingFits</name>
    <message>
        <source>Show everything</source>
        <translation>Tampilkan semuanya</translation>
    </message>
</context>
<context>
    <name>pela::OpdPage</name>
    <message>
        <source>Type a name to add an OPD</source>
        <translation>Ketik nama untuk menambah OPD</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>dan %1 lainnya</translation>
    </message>
    <message>
        <source>Filter by name, code or head</source>
        <translation>Saring menurut nama, kode, atau pimpinan</translation>
    </message>
    <message>
        <source>OPDs of the plan</source>
        <translation>OPD dalam rencana</translation>
    </message>
    <message>
        <source>Choose an OPD to see its head and what it is used for.</source>
        <translation>Pilih OPD untuk melihat pimpinan dan perannya.</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Dipakai oleh</translation>
    </message>
    <message>
        <source>Add an OPD</source>
        <translation>Tambah OPD</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Hapus…</translation>
    </message>
    <message>
        <source>Leads %1 programmes:
%2</source>
        <translation>Penanggung jawab %1 program:
%2</translation>
    </message>
    <message>
        <source>Supports %1 programmes:
%2</source>
        <translation>Mendukung %1 program:
%2</translation>
    </message>
    <message>
        <source>%1 seats at the bimtek.</source>
        <translation>%1 peserta bimtek.</translation>
    </message>
    <message>
        <source>Commitment: %1.</source>
        <translation>Komitmen: %1.</translation>
    </message>
    <message>
        <source>Nothing yet. It leads or supports no programme.</source>
        <translation>Belum ada. OPD ini belum menjadi penanggung jawab atau pendukung program.</translation>
    </message>
    <message>
        <source>No OPDs yet. Type the name of the first one above, or paste rows from a sheet.</source>
        <translation>Belum ada OPD. Ketik nama yang pertama di baris di atas, atau tempel dari lembar kerja.</translation>
    </message>
</context>
<context>
    <name>pela::OutlineModel</name>
    <message>
        <source>%1 (Space changes it)</source>
        <translation>%1 (tekan Spasi untuk mengubah)</translation>
    </message>
    <message>
        <source>Rename the section %1</source>
        <translation>Ganti judul bagian %1</translation>
    </message>
</context>
<context>
    <name>pela::PageHeader</name>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>More actions of this page</source>
        <translation>Tindakan lain di halaman ini</translation>
    </message>
</context>
<context>
    <name>pela::PagePreview</name>
    <message>
        <source>Page preview</source>
        <translation>Pratinjau halaman</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>Menata halaman…</translation>
    </message>
</context>
<context>
    <name>pela::PastePreview</name>
    <message>
        <source>left out</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>diubah</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>tetap</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be added</source>
        <translation>
            <numerusform>%n baris akan ditambah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be changed</source>
        <translation>
            <numerusform>%n baris akan diubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stay as they are</source>
        <translation>
            <numerusform>%n baris tetap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be left out</source>
        <translation>
            <numerusform>%n baris ditolak</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to paste.</source>
        <translation>Tidak ada yang dapat ditempel.</translation>
    </message>
    <message>
        <source>All of it is one step: one undo takes it back.</source>
        <translation>Semuanya satu langkah: cukup diurungkan satu kali.</translation>
    </message>
    <message>
        <source>Rows that are left out stand first with the reason. Mend them in the sheet and paste again. </source>
        <translation>Baris yang ditolak berada paling atas beserta sebabnya. Perbaiki di lembar kerja, lalu tempel lagi. </translation>
    </message>
    <message>
        <source>The first line was read as column titles. </source>
        <translation>Baris pertama dibaca sebagai judul kolom. </translation>
    </message>
    <message>
        <source>Paste the rest</source>
        <translation>Tempel sisanya</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Yang terjadi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Sebab</translation>
    </message>
    <message>
        <source>What pasting will do</source>
        <translation>Hasil tempelan</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Sekarang: %1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>kosong</translation>
    </message>
</context>
<context>
    <name>pela::ProgramDetail</name>
    <message>
        <source>Close the pane</source>
        <translation>Tutup panel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Uraian</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Pagu</translation>
    </message>
    <message>
        <source>Add an OPD</source>
        <translation>Tambah OPD</translation>
    </message>
    <message>
        <source>Supporting OPDs</source>
        <translation>OPD pendukung</translation>
    </message>
    <message>
        <source>A target is a number (1.250,5) or words (2 regulasi). What was reached may be more than 100 %.</source>
        <translation>Target boleh angka (1.250,5) atau kata (2 regulasi). Realisasi boleh melebihi 100 %.</translation>
    </message>
    <message>
        <source>Whole rupiah. You may type 1,25 miliar or 750 juta.</source>
        <translation>Dalam rupiah penuh. Boleh diketik 1,25 miliar atau 750 juta.</translation>
    </message>
    <message>
        <source>Type a name to add an indicator</source>
        <translation>Ketik nama untuk menambah indikator</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Realisasi</translation>
    </message>
</context>
<context>
    <name>pela::ProgramList</name>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Quick win</source>
        <translation>Quick win</translation>
    </message>
    <message>
        <source>Programmes of the sub-dimension</source>
        <translation>Program pada sub-dimensi</translation>
    </message>
    <message>
        <source>OPD</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Budget (Rp)</source>
        <translation>Pagu (Rp)</translation>
    </message>
    <message>
        <source>%1, quick win</source>
        <translation>%1, quick win</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Jumlah</translation>
    </message>
</context>
<context>
    <name>pela::ProgramPage</name>
    <message>
        <source>Dimension</source>
        <translation>Dimensi</translation>
    </message>
    <message>
        <source>Without a dimension</source>
        <translation>Tanpa dimensi</translation>
    </message>
    <message>
        <source>Sub-dimension</source>
        <translation>Sub-dimensi</translation>
    </message>
    <message>
        <source>Without a sub-dimension</source>
        <translation>Tanpa sub-dimensi</translation>
    </message>
    <message>
        <source>Lead OPD</source>
        <translation>OPD penanggung jawab</translation>
    </message>
    <message>
        <source>Without a lead OPD</source>
        <translation>Tanpa OPD penanggung jawab</translation>
    </message>
    <message>
        <source>Search in all columns (Ctrl+F)</source>
        <translation>Cari di semua kolom (Ctrl+F)</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Kelompokkan</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Tanpa kelompok</translation>
    </message>
    <message>
        <source>Group by %1</source>
        <translation>Menurut %1</translation>
    </message>
    <message>
        <source>Type a name to add a programme</source>
        <translation>Ketik nama untuk menambah program</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Gandakan %1</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (salinan)</translation>
    </message>
    <message>
        <source>Add a programme</source>
        <translation>Tambah program</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Gandakan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Change this column in all chosen rows</source>
        <translation>Ubah kolom ini pada semua baris terpilih</translation>
    </message>
    <message>
        <source>Copy with column titles</source>
        <translation>Salin beserta judul kolom</translation>
    </message>
    <message>
        <source>Paste from a sheet</source>
        <translation>Tempel dari lembar kerja</translation>
    </message>
    <message>
        <source>No programmes yet. Type the name of the first one above, or paste rows from a sheet.</source>
        <translation>Belum ada program. Ketik nama yang pertama di baris di atas, atau tempel dari lembar kerja.</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Tampilkan rincian</translation>
    </message>
</context>
<context>
    <name>pela::Publishing</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Excel (XLSX)</source>
        <translation>Excel (XLSX)</translation>
    </message>
    <message>
        <source>Table as text (CSV)</source>
        <translation>Tabel teks (CSV)</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Halaman web (HTML)</translation>
    </message>
    <message>
        <source>Save as %1</source>
        <translation>Simpan sebagai %1</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Tersimpan sebagai %1</translation>
    </message>
    <message>
        <source>This computer has no program for PDF files. The document is at %1.</source>
        <translation>Komputer ini belum mempunyai program untuk membuka PDF. Dokumennya tersimpan di %1.</translation>
    </message>
    <message>
        <source>%1 as %2…</source>
        <translation>%1 sebagai %2…</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>The plan was closed before the document was complete. Nothing was written.</source>
        <translation>Rencana ditutup sebelum dokumen selesai ditulis. Tidak ada berkas yang dibuat.</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Menulis %1</translation>
    </message>
</context>
<context>
    <name>pela::SectionEditor</name>
    <message>
        <source>How far this section is</source>
        <translation>Kemajuan bagian ini</translation>
    </message>
    <message>
        <source>Front matter has roman page numbers, chapters are numbered BAB I, II, III, appendices A, B, C</source>
        <translation>Bagian depan bernomor halaman romawi, bab bernomor BAB I, II, III, lampiran bernomor A, B, C</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Tebal (Ctrl+B)</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>Miring (Ctrl+I)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>Insert a value or table of the plan (Ctrl+Space, or type {{)</source>
        <translation>Sisipkan isian dari rencana (Ctrl+Spasi, atau ketik {{)</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Isian</translation>
    </message>
    <message>
        <source>Text of the section</source>
        <translation>Naskah bagian</translation>
    </message>
    <message>
        <source>Write here. Leave a line empty for a new paragraph; type {{ to insert a value or a table of the plan.</source>
        <translation>Tulislah di sini. Kosongkan satu baris untuk paragraf baru; ketik {{ untuk menyisipkan isian dari rencana.</translation>
    </message>
    <message>
        <source>Write in %1</source>
        <translation>Tulis naskah %1</translation>
    </message>
    <message>
        <source>There is no field {{%1}}; Ctrl+Space lists those there are.</source>
        <translation>Isian {{%1}} tidak dikenal; tekan Ctrl+Spasi untuk melihat daftarnya.</translation>
    </message>
    <message>
        <source>{{%1}} must stand alone in its paragraph.</source>
        <translation>{{%1}} harus berdiri sendiri dalam paragrafnya.</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 kata</translation>
    </message>
    <message>
        <source>{{%1}} is used too often in this text; what is too much is marked where it stands.</source>
        <translation>{{%1}} terlalu sering dipakai dalam naskah ini; yang berlebih ditandai di tempatnya.</translation>
    </message>
</context>
<context>
    <name>pela::SignDialog</name>
    <message>
        <source>Sign the commitment</source>
        <translation>Tanda tangani komitmen</translation>
    </message>
    <message>
        <source>%1 programmes worth %2 and %3 clauses are sealed as they stand now. The sheet cannot be changed after that; what changes in the plan later is shown beside it.</source>
        <translation>%1 program senilai %2 dan %3 butir janji dikunci seperti adanya sekarang. Sesudah itu lembar tidak dapat diubah; perubahan rencana berikutnya ditunjukkan di sampingnya.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Belum</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Tanda tangani</translation>
    </message>
</context>
<context>
    <name>pela::StartPage</name>
    <message>
        <source>Begin</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Name the city and the period, then add its OPDs</source>
        <translation>Sebutkan kota dan periodenya, lalu tambahkan OPD</translation>
    </message>
    <message>
        <source>A .pela file from this computer or from a stick</source>
        <translation>Berkas .pela di komputer ini atau di flashdisk</translation>
    </message>
    <message>
        <source>Kota Ambon 2025–2029, to look around and try things</source>
        <translation>Kota Ambon 2025–2029, untuk melihat-lihat dan mencoba</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>One file holds the whole plan of your city: programmes, budgets, books and commitments. Every change is saved as you make it and can be undone. Begin with the name of the city and its period; the rest comes step by step.</source>
        <translation>Satu berkas memuat seluruh rencana kota Anda: program, pagu, buku, dan komitmen. Setiap perubahan langsung tersimpan dan dapat diurungkan. Mulailah dengan nama kota dan periodenya; selebihnya menyusul tahap demi tahap.</translation>
    </message>
    <message>
        <source>Make the plan of my city</source>
        <translation>Buat rencana kota saya</translation>
    </message>
</context>
<context>
    <name>pela::TagEdit</name>
    <message>
        <source>%1. Click to take it off.</source>
        <translation>%1. Klik untuk melepaskannya.</translation>
    </message>
    <message>
        <source>Take off %1</source>
        <translation>Lepaskan %1</translation>
    </message>
</context>
<context>
    <name>pela::TotalsStrip</name>
    <message>
        <source>Totals</source>
        <translation>Jumlah</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n baris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 dari %n baris</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Total %1</translation>
    </message>
</context>
<context>
    <name>pela::WorkStrip</name>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Hentikan: %1</translation>
    </message>
</context>
</TS>
