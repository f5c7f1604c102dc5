package ru.zvonok.platform.uikit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;

/** Files of the folder {@code z} under an address that changes with their content: browsers keep them for a year. */
public final class Assets {

    private static final String FOLDER = "META-INF/resources/";
    /** The one for which the server of the files answers that it will never change. */
    private static final String VERSION = "?v-c=";

    private Assets() {}

    /** {@code z/icons.svg} as {@code z/icons.svg?v-c=1a2b3c4d}. */
    public static String address(String path) {
        return path + VERSION + fingerprint(path);
    }

    private static String fingerprint(String path) {
        CRC32 sum = new CRC32();
        try {
            sum.update(new ClassPathResource(FOLDER + path).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(sum.getValue());
    }
}
