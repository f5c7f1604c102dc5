package ru.zvonok.platform.intake.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.FieldKind;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.ImportField;
import ru.zvonok.platform.intake.core.SourceFile.Row;
import ru.zvonok.platform.intake.core.SourceFile.Sheet;

/** Finds the header of a sheet, which kind of file it is, and which column is which. Only proposes. */
final class Proposer {

    private static final int LOOKED_AT = 40;
    private static final int ENOUGH = 100;
    private static final int REMEMBERED = 130;

    private final List<ImportDefinition> definitions;
    private final ColumnMemory memory;
    private final Map<String, Map<String, Integer>> fits = new HashMap<>();

    /** What the organisation chose the last time for a header: field code, or empty for "not taken". */
    interface ColumnMemory {
        Optional<String> field(String definition, String headerKey);
    }

    private record Match(int column, String field, int score) {}

    private record Candidate(Mapping mapping, int score) {}

    Proposer(List<ImportDefinition> definitions, ColumnMemory memory) {
        this.definitions = definitions;
        this.memory = memory;
    }

    /** The most likely reading of a sheet, or nothing where no header is recognised. */
    Optional<Mapping> propose(String fileName, Sheet sheet) {
        return definitions.stream()
                .flatMap(definition -> best(definition, fileName, sheet).stream())
                .filter(candidate -> candidate.score() >= ENOUGH)
                .max(Comparator.comparingInt(Candidate::score))
                .map(candidate -> ofOneClass(candidate.mapping(), fileName, sheet));
    }

    /** The most likely reading of a sheet as one kind; without a recognised header no column is chosen. */
    Mapping propose(ImportDefinition definition, String fileName, Sheet sheet) {
        return best(definition, fileName, sheet)
                .map(candidate -> ofOneClass(candidate.mapping(), fileName, sheet))
                .orElseGet(() -> new Mapping(definition.code(), 0, 1, new TreeMap<>(), Map.of()));
    }

    /** The columns for a header that somebody has pointed at; without one it is looked for. */
    Mapping propose(ImportDefinition definition, String fileName, Sheet sheet, @Nullable Integer headerRow) {
        if (headerRow == null) {
            return propose(definition, fileName, sheet);
        }
        Candidate one = candidate(definition, sheet, headerRow, 1);
        Candidate two = candidate(definition, sheet, headerRow, 2);
        boolean above = sheet.row(headerRow - 1) != null && two.score() > one.score();
        return ofOneClass((above ? two : one).mapping(), fileName, sheet);
    }

    /** Without a column for the class, a sheet or file that is named like a class holds that class. */
    private Mapping ofOneClass(Mapping mapping, String fileName, Sheet sheet) {
        ImportDefinition definition = definitions.stream()
                .filter(one -> one.code().equals(mapping.definition()))
                .findFirst()
                .orElseThrow();
        Optional<ImportField> field = SameClass.field(definition, mapping, filled(definition, mapping));
        if (field.isEmpty()) {
            return mapping;
        }
        RowSorter sorter = new RowSorter(sheet, definition, mapping);
        String named = "";
        for (String name : List.of(sheet.name(), fileName.replaceFirst("\\.\\w+$", ""))) {
            named = named.isEmpty() ? ClassNames.inName(name) : named;
        }
        String titled = sorter.titled();
        if (sorter.filled().contains(field.get().code())) {
            // a sheet that was copied keeps the title of another class: somebody has to say which it is
            boolean torn = !titled.isEmpty() && !named.isEmpty() && !titled.equals(named) && !sorter.headings();
            named = torn ? named + " / " + titled : "";
        }
        return named.isEmpty()
                ? mapping
                : new Mapping(
                        mapping.definition(),
                        mapping.headerRow(),
                        mapping.headerRows(),
                        mapping.columns(),
                        Map.of(field.get().code(), named));
    }

    private Optional<Candidate> best(ImportDefinition definition, String fileName, Sheet sheet) {
        int hint = hint(definition, fileName, sheet);
        List<Candidate> candidates = new ArrayList<>();
        int seen = 0;
        Row previous = null;
        for (Row row : sheet.rows()) {
            if (++seen > LOOKED_AT) {
                break;
            }
            // «Класс: 7А» is the title of what stands below, however much it looks like the name of a column
            if (!RowSorter.section(row).isEmpty()) {
                previous = null;
                continue;
            }
            candidates.add(candidate(definition, sheet, row.number(), 1));
            if (previous != null
                    && previous.number() == row.number() - 1
                    && previous.cells().size() > 1) {
                candidates.add(candidate(definition, sheet, row.number(), 2));
            }
            previous = row;
        }
        return candidates.stream()
                .filter(candidate -> candidate.score() > 0 && (hint > 0 || told(sheet, candidate.mapping())))
                // of equal ones the upper, and of the same row the simpler
                .max(Comparator.comparingInt(Candidate::score)
                        .thenComparing(candidate -> -candidate.mapping().headerRow())
                        .thenComparing(candidate -> -candidate.mapping().headerRows()))
                .map(candidate -> new Candidate(
                        candidate.mapping(),
                        candidate.score() + hint + requirements(definition, sheet, candidate.mapping())));
    }

    /** One known column among others tells too little: «Пол, Класс» may be a list of words to choose from. */
    private static boolean told(Sheet sheet, Mapping mapping) {
        long others = Headers.of(sheet, mapping.headerRow(), mapping.headerRows()).entrySet().stream()
                .filter(header -> !mapping.columns().containsKey(header.getKey()))
                .filter(header ->
                        !Words.list("number.header").contains(header.getValue().toLowerCase(Locale.ROOT)))
                .count();
        return mapping.columns().size() > 1 || others == 0;
    }

    private Candidate candidate(ImportDefinition definition, Sheet sheet, int row, int rows) {
        SortedMap<Integer, String> headers = Headers.of(sheet, row, rows);
        List<Match> matches = new ArrayList<>();
        headers.forEach((column, header) -> {
            Optional<String> known = memory.field(definition.code(), Words.key(header));
            Map<String, Integer> fitting = fits.computeIfAbsent(
                    definition.code() + '\n' + header, key -> Headers.fits(header, definition.fields()));
            for (ImportField field : definition.fields()) {
                int score = fitting.getOrDefault(field.code(), 0);
                if (known.isPresent()) {
                    score = known.get().equals(field.code()) ? REMEMBERED : 0;
                }
                if (score > 0) {
                    matches.add(new Match(column, field.code(), score));
                }
            }
        });
        matches.sort(Comparator.comparingInt(Match::score).reversed().thenComparingInt(Match::column));
        SortedMap<Integer, String> columns = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        int score = 0;
        for (Match match : matches) {
            if (!columns.containsKey(match.column()) && taken.add(match.field())) {
                columns.put(match.column(), match.field());
                score += match.score();
            }
        }
        score += seconds(definition, matches, columns, taken);
        score += besidePersons(definition, headers, columns, taken);
        // a header has no empty look: columns that mean nothing to us count a little against the row
        score -= 3 * (headers.size() - columns.size());
        return new Candidate(new Mapping(definition.code(), row, rows, columns, Map.of()), score);
    }

    /** Of two columns «ФИО родителя» the second is the second parent's. */
    private static int seconds(
            ImportDefinition definition, List<Match> matches, SortedMap<Integer, String> columns, Set<String> taken) {
        int gained = 0;
        for (Match match : matches) {
            String second = match.field().replaceFirst("\\.", "2.");
            if (!columns.containsKey(match.column())
                    && !second.equals(match.field())
                    && definition.fields().stream()
                            .anyMatch(field -> field.code().equals(second))
                    && taken.add(second)) {
                columns.put(match.column(), second);
                gained += match.score();
            }
        }
        return gained;
    }

    /** «Мать», «Телефон», «Отец», «Телефон»: a phone or address beside a person is that person's. */
    private static int besidePersons(
            ImportDefinition definition,
            SortedMap<Integer, String> headers,
            SortedMap<Integer, String> columns,
            Set<String> taken) {
        Map<String, ImportField> byCode = new HashMap<>();
        definition.fields().forEach(field -> byCode.put(field.code(), field));
        String prefix = "";
        int gained = 0;
        for (Map.Entry<Integer, String> header : headers.entrySet()) {
            String code = columns.getOrDefault(header.getKey(), "");
            for (String own : List.of("phone", "email")) {
                ImportField plain = byCode.get(own);
                boolean free = code.isEmpty() || code.equals(own);
                String target = prefix + own;
                if (!prefix.isEmpty()
                        && plain != null
                        && free
                        && byCode.containsKey(target)
                        && !taken.contains(target)
                        && Headers.fit(header.getValue(), plain) >= 90) {
                    taken.remove(code);
                    taken.add(target);
                    columns.put(header.getKey(), target);
                    gained += code.isEmpty() ? 90 : 0;
                    code = target;
                }
            }
            ImportField field = byCode.get(code);
            if (field != null && field.kind() instanceof FieldKind.FullName name) {
                prefix = name.prefix();
            } else if (code.contains(".")) {
                prefix = code.substring(0, code.indexOf('.') + 1);
            } else {
                prefix = "";
            }
        }
        return gained;
    }

    /** A kind whose required fields are not there is an unlikely one; titles between the rows may name the class. */
    private static int requirements(ImportDefinition definition, Sheet sheet, Mapping mapping) {
        Set<String> filled = new RowSorter(sheet, definition, mapping).filled();
        int score = 0;
        for (ImportField field : definition.fields()) {
            if (field.required()) {
                score += filled.contains(field.code()) ? 20 : -60;
            }
        }
        return score;
    }

    /** Fields that the columns fill, also those that a whole name fills. */
    static Set<String> filled(ImportDefinition definition, Mapping mapping) {
        Map<String, ImportField> byCode = new HashMap<>();
        definition.fields().forEach(field -> byCode.put(field.code(), field));
        Set<String> filled = new HashSet<>(mapping.constants().keySet());
        for (String code : mapping.columns().values()) {
            filled.add(code);
            ImportField field = byCode.get(code);
            if (field != null && field.kind() instanceof FieldKind.FullName name) {
                filled.add(name.prefix() + "last");
                filled.add(name.prefix() + "first");
                filled.add(name.prefix() + "middle");
            } else if (field != null && field.kind() instanceof FieldKind.ClassGrade grade) {
                filled.add(grade.field());
            }
        }
        return filled;
    }

    private static int hint(ImportDefinition definition, String fileName, Sheet sheet) {
        StringBuilder titles = new StringBuilder(fileName).append(' ').append(sheet.name());
        sheet.rows().stream().limit(5).filter(row -> row.cells().size() <= 2).forEach(row -> row.cells()
                .values()
                .forEach(cell -> titles.append(' ').append(cell.text())));
        String key = Words.key(titles.toString());
        return definition.hints().stream().anyMatch(hint -> key.contains(Words.key(hint))) ? 60 : 0;
    }
}
