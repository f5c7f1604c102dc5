package ru.zvonok.platform.files.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is let in, and what only looks like it. */
class FileTypeTest {

    @Test
    void aFileIsWhatItsFirstBytesSay() {
        assertThat(FileType.PDF.looksLike(bytes("%PDF-1.7 …"))).isTrue();
        assertThat(FileType.PNG.looksLike(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'}))
                .isTrue();
        assertThat(FileType.JPEG.looksLike(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}))
                .isTrue();
        assertThat(FileType.XLSX.looksLike(bytes("PK\u0003\u0004…[Content_Types].xml")))
                .isTrue();
        assertThat(FileType.XLSX.looksLike(bytes("PK\u0003\u0004 something else")))
                .isFalse();
        assertThat(FileType.PNG.looksLike(bytes("%PDF-1.7"))).isFalse();
        assertThat(FileType.PDF.looksLike(bytes("%P"))).isFalse();
    }

    @Test
    void textMayBeOfBothAlphabetsButNoPage() {
        assertThat(FileType.CSV.looksLike("ФИО;Класс\nИванов;5А\n".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(FileType.CSV.looksLike("ФИО;Класс\n".getBytes(Charset.forName("windows-1251"))))
                .isTrue();
        assertThat(FileType.TEXT.looksLike(bytes("a < b and b > c"))).isTrue();
        assertThat(FileType.TEXT.looksLike(bytes("  <!DOCTYPE html><p>"))).isFalse();
        assertThat(FileType.TEXT.looksLike(bytes("x <SVG onload=alert(1)>"))).isFalse();
        assertThat(FileType.TEXT.looksLike(bytes("<?xml version='1.0'?><x/>"))).isFalse();
        assertThat(FileType.TEXT.looksLike(new byte[] {'M', 'Z', 0, 1})).isFalse();
    }

    @Test
    void whatABrowserRunsIsNoKindAtAll() {
        assertThat(FileType.byName("page.html")).isEmpty();
        assertThat(FileType.byName("picture.svg")).isEmpty();
        assertThat(FileType.byName("macro.xlsm")).isEmpty();
        assertThat(FileType.byName("pdf")).isEmpty();
        assertThat(FileType.byName("Приказ.PDF")).contains(FileType.PDF);
    }

    @Test
    void theDeclaredTypeMayBeVagueButNotAnother() {
        assertThat(FileType.XLSX.mayBeDeclared("application/octet-stream")).isTrue();
        assertThat(FileType.CSV.mayBeDeclared("text/plain; charset=windows-1251"))
                .isTrue();
        assertThat(FileType.PNG.mayBeDeclared("text/html")).isFalse();
    }

    @Test
    void namesAreMadeHarmless() {
        assertThat(FileNames.last("C:\\Users\\x\\Список 5А.xlsx")).isEqualTo("Список 5А.xlsx");
        assertThat(FileNames.last("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.last("a\r\nSet-Cookie: x\u202e.pdf")).isEqualTo("aSet-Cookie x.pdf");
        assertThat(FileNames.last("..")).isEqualTo("file");
        assertThat(FileNames.last("б".repeat(400) + ".docx")).hasSize(150).endsWith(".docx");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
