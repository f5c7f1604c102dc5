package ru.zvonok.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that a test needs beside Java: the one that an environment variable names, or one of the system's. */
public final class Programs {

    private Programs() {}

    /**
     * Where a program is; where it is nowhere, says what to install.
     *
     * @param variable names the file, first of all
     * @param names under which it is looked for on the path, the best first
     * @param folders where it may be besides
     */
    public static Path find(String variable, List<String> names, List<String> folders) {
        String named = System.getenv(variable);
        if (named != null && !named.isBlank()) {
            Path path = Path.of(named);
            if (!Files.isExecutable(path)) {
                throw new IllegalStateException(variable + "=" + named + " is not a program");
            }
            return path;
        }
        return find(names, folders)
                .orElseThrow(
                        () -> new IllegalStateException("%1$s is needed: install it (apt-get install %1$s) or set %2$s"
                                .formatted(names.getFirst(), variable)));
    }

    private static Optional<Path> find(List<String> names, List<String> folders) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        List<String> places = Stream.concat(Stream.of(path.split(":", -1)), folders.stream())
                .filter(folder -> !folder.isBlank())
                .toList();
        return names.stream()
                .flatMap(name -> places.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
