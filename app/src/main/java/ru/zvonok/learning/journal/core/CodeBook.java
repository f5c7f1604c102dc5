package ru.zvonok.learning.journal.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.CorrectionReason;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.registry.enrolment.ExcusedAbsence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference lists of the journal: what is the same for the whole region is read once. */
@Component
class CodeBook {

    private static final int EXCUSED = 2;
    private static final int ILL = 3;

    /** From here on kinds are the region's and organisations'. */
    static final int FIRST_OF_REGION = 17;

    private static final String OF_REGION = "journal.kinds";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a region's list says. */
    private record OfRegion(String list, List<AssignmentType> types) {}

    private final CodeQuery query;
    private final OwnKinds own;
    private final RegionalRules rules;
    private final Directory directory;
    private volatile @Nullable List<AttendanceCode> codes;
    private volatile @Nullable List<AssignmentType> types;
    private volatile @Nullable List<CorrectionReason> reasons;
    private volatile @Nullable OfRegion ofRegion;

    CodeBook(CodeQuery query, OwnKinds own, RegionalRules rules, Directory directory) {
        this.query = query;
        this.own = own;
        this.rules = rules;
        this.directory = directory;
    }

    List<AttendanceCode> codes() {
        List<AttendanceCode> known = codes;
        if (known == null) {
            known = query.codes();
            codes = known;
        }
        return known;
    }

    /** Kinds of work: the built-in ones, the region's, the bound organisation's own. */
    List<AssignmentType> types() {
        List<AssignmentType> all = new ArrayList<>(builtIn());
        OrganisationEntry here = directory.current();
        rules.find(OF_REGION, directory.today(), here)
                .map(RegionalRules.Rule::value)
                .ifPresent(list -> all.addAll(ofRegion(list)));
        own.of(here.id())
                .forEach(one -> all.add(
                        named(one.id(), one.weight(), one.control(), one.shortName(), one.name(), one.inUse())));
        return all;
    }

    /** Of nearly every call the list is the same as of the last. */
    private List<AssignmentType> ofRegion(String list) {
        OfRegion known = ofRegion;
        if (known == null || !known.list().equals(list)) {
            known = new OfRegion(
                    list,
                    JSON.readTree(list).valueStream().map(CodeBook::ofRegion).toList());
            ofRegion = known;
        }
        return known.types();
    }

    private static AssignmentType ofRegion(JsonNode one) {
        return named(
                one.path("id").asInt(),
                one.path("weight").asInt(1),
                one.path("control").asBoolean(false),
                one.path("short").asString(""),
                one.path("name").asString(""),
                true);
    }

    /** One with the same name in every language. */
    static AssignmentType named(int id, int weight, boolean control, String shortName, String name, boolean inUse) {
        return new AssignmentType(id, weight, control, shortName, shortName, name, name, inUse);
    }

    private List<AssignmentType> builtIn() {
        List<AssignmentType> known = types;
        if (known == null) {
            known = query.types();
            types = known;
        }
        return known;
    }

    /** Kinds whose works count for a college's final mark. */
    List<Integer> controls() {
        return types().stream()
                .filter(AssignmentType::control)
                .map(AssignmentType::id)
                .toList();
    }

    List<CorrectionReason> reasons() {
        List<CorrectionReason> known = reasons;
        if (known == null) {
            known = query.reasons();
            reasons = known;
        }
        return known;
    }

    Optional<AttendanceCode> code(int id) {
        return codes().stream().filter(code -> code.id() == id).findFirst();
    }

    /** Whether a sign means that somebody was not there. */
    boolean absence(int id) {
        return code(id).map(AttendanceCode::absence).orElse(false);
    }

    /** The absence whose reason is not yet known. */
    Optional<AttendanceCode> open() {
        return codes().stream().filter(AttendanceCode::open).findFirst();
    }

    /** The sign of an excused absence. */
    Optional<AttendanceCode> of(ExcusedAbsence.Reason reason) {
        return code(reason == ExcusedAbsence.Reason.SICK ? ILL : EXCUSED);
    }

    /** The reason that a sign of an excused absence stands for when nobody says more. */
    static ExcusedAbsence.Reason reason(AttendanceCode code) {
        return code.id() == ILL ? ExcusedAbsence.Reason.SICK : ExcusedAbsence.Reason.OTHER;
    }

    Optional<AssignmentType> type(int id) {
        return types().stream().filter(type -> type.id() == id).findFirst();
    }

    /** Reads the lists. */
    @Component
    static class CodeQuery {

        private final JdbcClient jdbc;

        CodeQuery(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        List<AttendanceCode> codes() {
            return jdbc.sql("select * from journal.attendance_code order by id")
                    .query((row, number) -> new AttendanceCode(
                            row.getInt("id"),
                            row.getString("sign"),
                            row.getBoolean("absence"),
                            row.getBoolean("excused"),
                            row.getBoolean("late"),
                            row.getBoolean("by_teacher"),
                            row.getBoolean("open"),
                            List.of(row.getString("typed").split(" ", -1)),
                            row.getString("name"),
                            row.getString("name_en")))
                    .list();
        }

        List<CorrectionReason> reasons() {
            return jdbc.sql("select id, name, name_en from journal.correction_reason order by position, id")
                    .query((row, number) ->
                            new CorrectionReason(row.getInt("id"), row.getString("name"), row.getString("name_en")))
                    .list();
        }

        List<AssignmentType> types() {
            return jdbc.sql("select * from journal.assignment_type order by position, id")
                    .query((row, number) -> new AssignmentType(
                            row.getInt("id"),
                            row.getInt("weight"),
                            row.getBoolean("control"),
                            row.getString("short_name"),
                            row.getString("short_name_en"),
                            row.getString("name"),
                            row.getString("name_en")))
                    .list();
        }
    }
}
