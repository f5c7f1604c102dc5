package ru.zvonok.platform.tenancy.core;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.TenancyProblem;
import ru.zvonok.platform.tenancy.core.Configured.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one file: syntax, doubled keys, schema. What it refuses, it refuses with the line. */
@Component
class ConfigurationFile {

    private static final String SCHEMAS = "https://zvonok.invalid/tenants-config/";
    private static final List<String> NAMES = List.of("common", "region", "municipality", "organisations", "rules");
    private static final Pattern DOUBLED = Pattern.compile("Duplicate Object property \"(.*?)\"");

    private final YAMLMapper strict = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final NodeReader located = NodeReader.builder().locationAware().build();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(schemaTexts()).nodeReader(reader -> reader.locationAware()));

    /** The content of a file that fits the schema of that name. */
    JsonNode read(Path root, Path file, String schema) {
        String shown = root.relativize(file).toString().replace('\\', '/');
        try {
            String text = Files.readString(file);
            strict.readTree(text);
            JsonNode content = located.readTree(text, InputFormat.YAML);
            if (content == null || content.isMissingNode() || content.isNull()) {
                throw refuse(TenancyProblem.CONFIG_EMPTY, new Place(shown, 1));
            }
            schemas.getSchema(SchemaLocation.of(SCHEMAS + schema + ".schema.json")).validate(content).stream()
                    .min(Comparator.comparingInt(ConfigurationFile::line))
                    .ifPresent(error -> {
                        throw refusal(error, new Place(shown, line(error)));
                    });
            return content;
        } catch (JacksonException e) {
            throw syntax(e, shown);
        } catch (IOException e) {
            throw refuse(TenancyProblem.CONFIG_UNREADABLE, new Place(shown, 1));
        }
    }

    static Place place(Path root, Path file, JsonNode node) {
        return new Place(root.relativize(file).toString().replace('\\', '/'), line(node));
    }

    static Refusal refuse(TenancyProblem problem, Place place, Object... details) {
        Object[] arguments = new Object[details.length + 2];
        arguments[0] = place.file();
        arguments[1] = String.valueOf(place.line());
        System.arraycopy(details, 0, arguments, 2, details.length);
        return new Refusal(problem, arguments);
    }

    private static Refusal syntax(JacksonException e, String shown) {
        var location = e.getLocation();
        var place = new Place(shown, location == null ? 1 : Math.max(1, location.getLineNr()));
        String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        Matcher doubled = DOUBLED.matcher(message);
        if (doubled.find()) {
            return refuse(TenancyProblem.CONFIG_DOUBLED_KEY, place, doubled.group(1));
        }
        return refuse(
                TenancyProblem.CONFIG_SYNTAX,
                place,
                message.lines().findFirst().orElse("").trim());
    }

    private static Refusal refusal(Error error, Place place) {
        String field = field(error);
        return switch (error.getKeyword()) {
            case "additionalProperties" -> refuse(TenancyProblem.CONFIG_UNKNOWN_FIELD, place, error.getProperty());
            case "required" -> refuse(TenancyProblem.CONFIG_MISSING_FIELD, place, error.getProperty());
            case "enum" ->
                refuse(
                        TenancyProblem.CONFIG_NOT_IN_LIST,
                        place,
                        field,
                        error.getInstanceNode().asString(""),
                        String.valueOf(error.getArguments()[0]).replaceAll("[\\[\\]\"]", ""));
            default -> refuse(TenancyProblem.CONFIG_BAD_VALUE, place, field, error.getMessage());
        };
    }

    private static String field(Error error) {
        String path = error.getInstanceLocation().toString();
        String[] parts = path.split("/", -1);
        for (int i = parts.length - 1; i >= 0; i--) {
            if (!parts[i].isEmpty() && !Character.isDigit(parts[i].charAt(0))) {
                return parts[i];
            }
        }
        return path;
    }

    /** An unknown field is reported at its parent: its own value knows its line. */
    private static int line(Error error) {
        JsonNode node = error.getInstanceNode();
        if ("additionalProperties".equals(error.getKeyword()) && node != null) {
            JsonNode own = node.get(error.getProperty());
            node = own == null ? node : own;
        }
        return node == null ? 1 : line(node);
    }

    private static int line(JsonNode node) {
        var location = JsonNodes.tokenStreamLocationOf(node);
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    private static Map<String, String> schemaTexts() {
        Map<String, String> texts = new HashMap<>();
        for (String name : NAMES) {
            String file = name + ".schema.json";
            try (InputStream in =
                    ConfigurationFile.class.getResourceAsStream("/ru/zvonok/platform/tenancy/schema/" + file)) {
                if (in == null) {
                    throw new IllegalStateException(file + " is not on the class path");
                }
                texts.put(SCHEMAS + file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
