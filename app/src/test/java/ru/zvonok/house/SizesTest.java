package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small files with one purpose. */
class SizesTest {

    private static final int USUAL = 200;
    private static final int MOST = 400;

    @Test
    void noFileIsAbove400Lines() {
        assertThat(sources().stream().filter(file -> lines(file) > MOST)).isEmpty();
    }

    @Test
    void nineInTenFilesAreBelow200Lines() {
        List<Path> sources = sources();
        List<Path> large = sources.stream().filter(file -> lines(file) > USUAL).toList();
        assertThat(large)
                .as("files above %s lines, of %s", USUAL, sources.size())
                .hasSizeLessThanOrEqualTo(sources.size() / 10);
    }

    private static List<Path> sources() {
        return House.files(House.JAVA, file -> file.toString().endsWith(".java"));
    }

    private static long lines(Path file) {
        return House.text(file).lines().count();
    }
}
