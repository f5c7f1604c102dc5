package ru.zvonok.platform.tenancy.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.TenancyProblem;
import ru.zvonok.platform.tenancy.core.Configured.Place;
import tools.jackson.databind.JsonNode;

/** Reads the folder of a region into one checked whole. Touches nothing. */
@Component
class ConfigurationReader {

    private final ConfigurationFile files;

    ConfigurationReader(ConfigurationFile files) {
        this.files = files;
    }

    Configured read(Path root) {
        if (!Files.isDirectory(root)) {
            throw ConfigurationFile.refuse(TenancyProblem.CONFIG_NO_FOLDER, new Place(root.toString(), 1));
        }
        Path regionFile = root.resolve("region.yaml");
        if (!Files.isRegularFile(regionFile)) {
            throw ConfigurationFile.refuse(TenancyProblem.CONFIG_NO_FILE, new Place("region.yaml", 1));
        }
        JsonNode region = files.read(root, regionFile, "region").get("region");
        ZoneId zone = zone(region, null, root, regionFile);
        List<Configured.Municipality> municipalities = new ArrayList<>();
        List<Configured.Organisation> organisations = new ArrayList<>();
        Path direct = root.resolve("organisations.yaml");
        if (Files.isRegularFile(direct)) {
            organisations(files.read(root, direct, "organisations"), null, zone, root, direct, organisations);
        }
        for (Path file : yaml(root.resolve("municipalities"))) {
            JsonNode content = files.read(root, file, "municipality");
            JsonNode own = content.get("municipality");
            var municipality = new Configured.Municipality(
                    own.get("id").longValue(),
                    text(own, "code"),
                    text(own, "name"),
                    maybe(own, "authority"),
                    ConfigurationFile.place(root, file, own));
            municipalities.add(municipality);
            organisations(content, municipality.id(), zone(own, zone, root, file), root, file, organisations);
        }
        List<Configured.Rule> rules = new ArrayList<>();
        for (Path file : yaml(root.resolve("rules"))) {
            for (JsonNode rule : files.read(root, file, "rules").get("rules")) {
                rules.add(rule(rule, root, file));
            }
        }
        var whole = new Configured(
                new Configured.Region(
                        region.get("id").longValue(),
                        text(region, "code"),
                        text(region, "name"),
                        maybe(region, "authority"),
                        ConfigurationFile.place(root, regionFile, region)),
                municipalities,
                organisations,
                rules);
        ConfigurationCheck.unique(whole);
        return whole;
    }

    private static void organisations(
            JsonNode content,
            @Nullable Long municipality,
            ZoneId zone,
            Path root,
            Path file,
            List<Configured.Organisation> into) {
        for (JsonNode one : content.get("organisations")) {
            String modules = Stream.of(ModuleProfile.values())
                    .filter(module -> contains(one.get("modules"), module))
                    .map(Enum::name)
                    .collect(Collectors.joining(","));
            into.add(new Configured.Organisation(
                    one.get("id").longValue(),
                    text(one, "code"),
                    text(one, "name"),
                    text(one, "shortName"),
                    OrganisationKind.valueOf(text(one, "kind").toUpperCase(Locale.ROOT)),
                    modules,
                    municipality,
                    zone(one, zone, root, file),
                    date(one, "closed", root, file),
                    ConfigurationFile.place(root, file, one)));
        }
    }

    private static Configured.Rule rule(JsonNode one, Path root, Path file) {
        String kind = maybe(one, "kind");
        LocalDate from = date(one, "validFrom", root, file);
        if (from == null) {
            throw new IllegalStateException("the schema demands it");
        }
        return new Configured.Rule(
                text(one, "key"),
                from,
                date(one, "validTo", root, file),
                kind == null ? null : OrganisationKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                maybe(one, "municipality"),
                one.get("value").toString(),
                text(one, "basis"),
                ConfigurationFile.place(root, file, one));
    }

    private static ZoneId zone(JsonNode node, @Nullable ZoneId above, Path root, Path file) {
        String name = maybe(node, "timeZone");
        if (name == null) {
            if (above == null) {
                throw new IllegalStateException("the schema demands it");
            }
            return above;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw ConfigurationFile.refuse(
                    TenancyProblem.CONFIG_UNKNOWN_ZONE,
                    ConfigurationFile.place(root, file, node.get("timeZone")),
                    name);
        }
    }

    private static @Nullable LocalDate date(JsonNode node, String field, Path root, Path file) {
        String value = maybe(node, field);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw ConfigurationFile.refuse(
                    TenancyProblem.CONFIG_BAD_DATE, ConfigurationFile.place(root, file, node.get(field)), field, value);
        }
    }

    private static boolean contains(JsonNode list, ModuleProfile module) {
        for (JsonNode one : list) {
            if (module.name().equalsIgnoreCase(one.stringValue())) {
                return true;
            }
        }
        return false;
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).stringValue().strip();
    }

    private static @Nullable String maybe(JsonNode node, String field) {
        return node.has(field) ? text(node, field) : null;
    }

    /** What a reading reads, as far as it is there. */
    static List<String> files(Path root) {
        return Stream.of(
                        Stream.of(root.resolve("region.yaml"), root.resolve("organisations.yaml"))
                                .filter(Files::isRegularFile),
                        yaml(root.resolve("municipalities")).stream(),
                        yaml(root.resolve("rules")).stream())
                .flatMap(found -> found)
                .map(file -> root.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private static List<Path> yaml(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
