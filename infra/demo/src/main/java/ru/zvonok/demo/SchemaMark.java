package ru.zvonok.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A mark that changes with any migration: data made by others are not carried over before 1.0. */
final class SchemaMark {

    private SchemaMark() {}

    static String read() {
        CRC32 sum = new CRC32();
        try {
            Resource[] migrations =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:ru/zvonok/**/db/*.sql");
            Arrays.sort(migrations, Comparator.comparing(Resource::getDescription));
            for (Resource migration : migrations) {
                try (InputStream in = migration.getInputStream()) {
                    sum.update(in.readAllBytes());
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return Long.toHexString(sum.getValue());
    }
}
