package ru.zvonok.registry.enrolment.core.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.intake.ApplyOutcome;
import ru.zvonok.platform.intake.ApplyRun;
import ru.zvonok.platform.intake.CheckRun;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.ImportField;
import ru.zvonok.platform.intake.ImportRow;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.people.KnownPersons;
import ru.zvonok.registry.people.PeopleAction;

/** A list of learners with their parents: persons, kinship, and the draft of the order that enrols them. */
@Component
class PupilsImport implements ImportDefinition {

    static final String CODE = "enrolment.pupils";

    private final AccessControl access;
    private final KnownPersons known;
    private final PupilsCheck check;
    private final PupilsTaking taking;
    private final Ages ages;

    PupilsImport(AccessControl access, KnownPersons known, PupilsCheck check, PupilsTaking taking, Ages ages) {
        this.access = access;
        this.known = known;
        this.check = check;
        this.taking = taking;
        this.ages = ages;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String title() {
        return "intake.pupils.title";
    }

    @Override
    public int turn() {
        return 30;
    }

    @Override
    public boolean offered() {
        return access.allows(PeopleAction.EDIT, Target.organisation())
                && access.allows(EnrolmentAction.DRAFT_ORDERS, Target.organisation());
    }

    @Override
    public List<ImportField> fields() {
        return Fields.OF_PUPILS;
    }

    @Override
    public List<Aside> asides() {
        return List.of(new Aside(
                "intake.pupils.aside.teacher", List.of("Классный руководитель", "Кл. рук.", "Воспитатель", "Куратор")));
    }

    @Override
    public List<String> hints() {
        return Fields.PUPIL_HINTS;
    }

    @Override
    public void check(CheckRun run) {
        check.check(run);
    }

    @Override
    public List<Count> counts(CheckRun run) {
        List<ImportRow> rows =
                run.rows().stream().filter(row -> !run.refused(row)).toList();
        Families families =
                new Families(rows, known.all(), ages.grownUp(run.today()), (row, question) -> run.answer(row, question)
                        .orElse(""));
        int siblings = families.siblings().size();
        List<ImportRow> learners = rows.stream().filter(row -> row.above() == 0).toList();
        int withoutMiddle =
                (int) learners.stream().filter(row -> !row.has("middle")).count();
        return List.of(
                new Count("intake.pupils.count", learners.size()),
                new Count("intake.pupils.count-guardians", families.all().size()),
                new Count("intake.pupils.count-siblings", siblings),
                new Count("intake.pupils.count-without-middle", withoutMiddle));
    }

    @Override
    public ApplyOutcome apply(ApplyRun run) {
        return taking.take(run);
    }
}
