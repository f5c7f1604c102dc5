package ru.zvonok.bench.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import ru.zvonok.bench.region.RegionPlan.Kind;
import ru.zvonok.bench.region.RegionPlan.Place;

/** The region as a folder of tenants-config, with the rules of the demo's. */
public final class RegionFolder {

    /** About as many as a district has. */
    private static final int IN_A_MUNICIPALITY = 60;

    private static final long FIRST_MUNICIPALITY = 11;

    private RegionFolder() {}

    /** Writes the folder anew. */
    public static void write(RegionPlan plan, Path folder, Path demo) {
        try {
            Path municipalities = Files.createDirectories(folder.resolve("municipalities"));
            try (Stream<Path> old = Files.list(municipalities)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
            Files.writeString(folder.resolve("region.yaml"), """
                    region:
                      code: bench
                      id: 1
                      name: Край замеров
                      authority: Министерство образования Края замеров
                      timeZone: Europe/Moscow
                    """);
            Files.writeString(folder.resolve("organisations.yaml"), organisations(of(plan, true)));
            List<Place> rest = of(plan, false);
            for (int i = 0; i < rest.size(); i += IN_A_MUNICIPALITY) {
                municipality(
                        municipalities,
                        i / IN_A_MUNICIPALITY,
                        rest.subList(i, Math.min(rest.size(), i + IN_A_MUNICIPALITY)));
            }
            rules(demo.resolve("rules"), Files.createDirectories(folder.resolve("rules")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void municipality(Path folder, int index, List<Place> places) throws IOException {
        String code = index == 0 ? "zarechny" : "district-" + (index + 1);
        Files.writeString(
                folder.resolve(code + ".yaml"),
                """
                        municipality:
                          code: %s
                          id: %d
                          name: Район %d
                          authority: Управление образования района %d

                        """.formatted(code, FIRST_MUNICIPALITY + index, index + 1, index + 1) + organisations(places));
    }

    /** Colleges are the region's own. */
    private static List<Place> of(RegionPlan plan, boolean college) {
        return plan.places().stream()
                .filter(place -> (place.kind() == Kind.COLLEGE) == college)
                .toList();
    }

    private static String organisations(List<Place> places) {
        StringBuilder text = new StringBuilder(places.isEmpty() ? "organisations: []\n" : "organisations:\n");
        for (Place place : places) {
            text.append("""
                      - code: %s
                        id: %d
                        name: Организация № %d
                        shortName: Организация № %d
                        kind: %s
                        modules: [%s]
                    """.formatted(
                            place.code(),
                            place.id(),
                            place.number(),
                            place.number(),
                            place.kind().word(),
                            place.kind().module()));
        }
        return text.toString();
    }

    private static void rules(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
