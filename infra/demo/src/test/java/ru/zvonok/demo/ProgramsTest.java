package ru.zvonok.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.zvonok.local.Programs;

class ProgramsTest {

    private static final String NOWHERE = "ZVONOK_NO_SUCH_PROGRAM";

    @TempDir
    Path folder;

    @Test
    void aProgramIsFoundOnThePathAndBesidesIt() throws IOException {
        assertThat(Programs.find(NOWHERE, List.of("zvonok-none", "sh"), List.of()))
                .hasFileName("sh");
        Path own = Files.createFile(folder.resolve("zvonok-own"));
        assertThat(own.toFile().setExecutable(true)).isTrue();
        List<String> places = List.of("", folder.toString());
        assertThat(Programs.find(NOWHERE, List.of("zvonok-own"), places)).isEqualTo(own);
    }

    @Test
    void whatIsNowhereIsSaid() {
        assertThatThrownBy(() -> Programs.find(NOWHERE, List.of("zvonok-none"), List.of()))
                .hasMessageContaining("apt-get install zvonok-none")
                .hasMessageContaining(NOWHERE);
    }

    @Test
    void whatIsNamedAndNoProgramIsSaidToo() {
        assertThatThrownBy(() -> Programs.find("PATH", List.of("sh"), List.of()))
                .hasMessageContaining("is not a program");
    }
}
