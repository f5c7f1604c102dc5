package ru.zvonok.platform.intake.core;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.intake.core.SourceFile.Remark;
import ru.zvonok.platform.kernel.Refusal;

/** Lets a file in or refuses it in one sentence. What a file is, its bytes say; its name only helps. */
final class FileGate {

    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    private FileGate() {}

    static SourceFile read(String name, byte[] bytes, IntakeLimits limits) {
        if (bytes.length == 0) {
            throw new Refusal(IntakeProblem.FILE_EMPTY);
        }
        if (bytes.length > limits.bytes()) {
            throw new Refusal(IntakeProblem.FILE_TOO_LARGE, limits.bytes() / 1_000_000);
        }
        SourceFile file = begins(bytes, ZIP) || begins(bytes, EMPTY_ZIP)
                ? workbook(name, bytes, limits)
                : text(name, bytes, limits);
        if (file.sheets().stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            throw new Refusal(IntakeProblem.FILE_NO_ROWS);
        }
        return file;
    }

    private static SourceFile workbook(String name, byte[] bytes, IntakeLimits limits) {
        List<Remark> remarks = WorkbookScan.scan(bytes, limits);
        return new XlsxReader(limits).read(name, bytes, remarks);
    }

    private static SourceFile text(String name, byte[] bytes, IntakeLimits limits) {
        if (begins(bytes, OLE)) {
            // an encrypted workbook is an OLE file as well, with a stream of this name in its directory
            boolean encrypted = contains(bytes, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
            boolean excel = contains(bytes, "Workbook".getBytes(StandardCharsets.UTF_16LE))
                    || contains(bytes, "Book".getBytes(StandardCharsets.UTF_16LE));
            if (encrypted) {
                throw new Refusal(IntakeProblem.FILE_PASSWORD);
            }
            throw new Refusal(excel ? IntakeProblem.FILE_OLD_EXCEL : IntakeProblem.FILE_NOT_A_WORKBOOK);
        }
        String small = name.toLowerCase(Locale.ROOT);
        if (!small.endsWith(".csv") && !small.endsWith(".txt") && !small.endsWith(".tsv")) {
            throw new Refusal(IntakeProblem.FILE_NOT_A_WORKBOOK);
        }
        return new CsvReader(limits).read(name, bytes);
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
