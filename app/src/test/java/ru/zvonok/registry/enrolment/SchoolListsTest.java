package ru.zvonok.registry.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccountEntry;
import ru.zvonok.platform.access.AccountFilter;
import ru.zvonok.platform.access.Accounts;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.intake.Finding;
import ru.zvonok.platform.intake.Finding.Weight;
import ru.zvonok.platform.intake.ImportDefinition.Count;
import ru.zvonok.platform.intake.Intake;
import ru.zvonok.platform.intake.IntakeCard;
import ru.zvonok.platform.intake.IntakeKind;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.intake.SheetPreview;
import ru.zvonok.platform.intake.SheetPreview.State;
import ru.zvonok.platform.jobs.JobState;
import ru.zvonok.platform.jobs.Jobs;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Snils;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.registry.organisation.Positions;
import ru.zvonok.registry.people.Kin;
import ru.zvonok.registry.people.KnownPersons;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PeopleIntakeProblem;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.PersonFacts;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.registry.people.Staff;
import ru.zvonok.registry.people.StaffFilter;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** The lists of a new school from the files as it has them to persons, classes and the order; three real files among them. */
@ModuleTest
class SchoolListsTest {

    private static final Path FILES = Path.of("..", "tenants-config", "demo", "intake");
    private static final List<String> NAMES = List.of("pupils.xlsx", "staff.xlsx", "classes.xlsx");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final Map<Problem, String> KINDS = Map.of(
            IntakeProblem.DATE_IMPOSSIBLE, "impossible date",
            IntakeProblem.SNILS_CHECKSUM, "snils checksum",
            IntakeProblem.BIRTH_IN_FUTURE, "birth in the future",
            EnrolmentIntakeProblem.DUPLICATE_ROW, "duplicate row",
            EnrolmentIntakeProblem.CLASS_UNKNOWN, "unknown class",
            EnrolmentIntakeProblem.OTHER_CLASS, "same pupil, other class");
    private static final String PUPILS_HEADER =
            "Фамилия;Имя;Отчество;Дата рождения;Класс;СНИЛС;Мать;Телефон матери;Адрес\n";

    @Autowired
    Intake intake;

    @Autowired
    Jobs jobs;

    @Autowired
    TwoTenants tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PersonFacts persons;

    @Autowired
    KnownPersons known;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Orders orders;

    @Autowired
    Staff staff;

    @Autowired
    Positions positions;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    private final Truth truth = Truth.read();

    /** Somebody at work in a school. */
    private record Office(Actor actor, long school) {}

    @Test
    void threeFilesOfASchoolFromUploadToTheSignedOrderAndOnceMore() {
        Office office = office(Role.ORG_ADMIN);
        long id = uploaded(office);

        List<SheetPreview> previews = preview(office, id);
        assertThat(refusals(office, id, previews)).containsExactlyInAnyOrderElementsOf(truth.refused());
        assertThat(at(office, () -> catching(() -> intake.apply(id)))).isEqualTo(IntakeProblem.STILL_REFUSED);

        SheetPreview pupils = of(previews, "enrolment.pupils");
        assertThat(pupils.rows()).hasSize(truth.pupilRows());
        run(
                office,
                () -> intake.leaveOut(
                        id,
                        pupils.sheet(),
                        truth.refused().stream().map(Truth.Refused::row).toList(),
                        true));
        SheetPreview left = of(preview(office, id), "enrolment.pupils");
        assertThat(left.in(State.LEFT_OUT)).isEqualTo(truth.refused().size());
        assertThat(left.counts())
                .contains(
                        new Count(
                                "intake.pupils.count",
                                truth.ifRefusedRowsAreLeftOut().pupils()),
                        new Count(
                                "intake.pupils.count-guardians",
                                truth.ifRefusedRowsAreLeftOut().guardians()));

        apply(office, id);
        IntakeCard card = at(office, () -> intake.card(id));
        assertThat(card.state()).isEqualTo(IntakeCard.State.APPLIED);
        assertThat(Objects.requireNonNull(card.outcome()).made())
                .contains(
                        new Count("intake.staff.made", truth.staff()),
                        new Count("intake.classes.made", truth.classes()),
                        new Count(
                                "intake.pupils.made",
                                truth.ifRefusedRowsAreLeftOut().pupils()),
                        new Count(
                                "intake.pupils.made-guardians",
                                truth.ifRefusedRowsAreLeftOut().guardians()));
        int everybody = truth.staff()
                + truth.ifRefusedRowsAreLeftOut().pupils()
                + truth.ifRefusedRowsAreLeftOut().guardians();
        assertThat(count(office, "people.person")).isEqualTo(everybody);
        assertThat(at(office, () -> staff.count(StaffFilter.ALL))).isEqualTo(truth.staff());
        List<ClassRow> formed = at(office, () -> classes.list(2026));
        assertThat(formed).hasSize(truth.classes()).allSatisfy(row -> assertThat(row.leaders())
                .hasSize(1));
        assertThat(at(office, this::everyAccount)).hasSize(everybody + 1);
        signedByThePrincipal(office);
        assertThat(at(office, () -> classes.countPupils(PupilFilter.of(2026))))
                .isEqualTo(truth.ifRefusedRowsAreLeftOut().pupils());

        long again = uploaded(office);
        List<SheetPreview> second = preview(office, again);
        assertThat(second).allSatisfy(sheet -> assertThat(sheet.in(State.READY)).isZero());
        SheetPreview secondPupils = of(second, "enrolment.pupils");
        run(
                office,
                () -> intake.leaveOut(
                        again,
                        secondPupils.sheet(),
                        secondPupils.rows().stream()
                                .filter(row -> row.state() == State.REFUSED)
                                .map(SheetPreview.Row::number)
                                .toList(),
                        true));
        assertThat(at(office, () -> catching(() -> intake.apply(again)))).isEqualTo(IntakeProblem.NOTHING_TO_APPLY);
        assertThat(count(office, "people.person")).isEqualTo(everybody);
    }

    private void signedByThePrincipal(Office office) {
        Office principal = new Office(tenants.member(office.school(), Role.PRINCIPAL), office.school());
        run(principal, () -> {
            OrderRow order = orders.list(OrderFilter.of(2026), 0, 10).getFirst();
            OrderCard draft = orders.card(order.id());
            assertThat(draft.state()).isEqualTo(OrderState.DRAFT);
            assertThat(draft.effectiveOn()).isEqualTo(LocalDate.of(2026, 9, 1));
            orders.sign(draft.id(), draft.version());
        });
    }

    @Test
    void mendedRowsAreKnownWhenTheFileComesAgain() {
        Office office = schoolWithClasses();
        String file = PUPILS_HEADER + "Иванова;Анна;Петровна;31.02.2015;5А;;;;\nПетров;Пётр;;01.03.2015;5А;;;;\n";
        long id = begun(office, Map.of("ученики.csv", file));
        SheetPreview sheet = preview(office, id).getFirst();
        assertThat(sheet.in(State.REFUSED)).isEqualTo(1);
        run(office, () -> intake.mend(id, sheet.sheet(), 2, 3, "28.02.2015"));
        apply(office, id);
        assertThat(count(office, "people.person")).isEqualTo(2);

        long again = begun(office, Map.of("те же ученики.csv", file));
        SheetPreview known = preview(office, again).getFirst();
        assertThat(known.in(State.KNOWN)).isEqualTo(2);
        assertThat(known.findings()).isEmpty();
    }

    @Test
    void theSameLearnersInAnotherFileAreRecognised() {
        Office office = schoolWithClasses();
        apply(
                office,
                begun(
                        office,
                        Map.of(
                                "a.csv",
                                PUPILS_HEADER
                                        + "Иванова;Анна;Петровна;28.02.2015;5А;112-233-445 95;;;\nПетров;Пётр;;01.03.2015;5А;;;;\n")));

        long again = begun(
                office,
                Map.of(
                        "b.csv",
                        "ФИО;Класс;Д.р.;СНИЛС\nИванова Анна Петровна;5А;28.02.2015;11223344595\nПетров Пётр;5Б;01.03.2015;\n"
                                + "Сидоров Олег;5Б;01.03.2015;112-233-445 95\n"));
        SheetPreview sheet = preview(office, again).getFirst();
        assertThat(sheet.rows())
                .extracting(SheetPreview.Row::state)
                .containsExactly(State.KNOWN, State.REFUSED, State.REFUSED);
        assertThat(sheet.findings())
                .filteredOn(finding -> finding.weight() == Weight.REFUSED)
                .extracting(Finding::problem)
                .containsExactly(EnrolmentIntakeProblem.ENROLLED_ELSEWHERE, EnrolmentIntakeProblem.SNILS_TWICE);
    }

    @Test
    void siblingsShareTheirParents() {
        Office office = schoolWithClasses();
        apply(
                office,
                begun(
                        office,
                        Map.of(
                                "a.csv",
                                PUPILS_HEADER
                                        + "Иванова;Анна;Петровна;28.02.2015;5А;;Иванова Ольга Олеговна;8 900 000 00 01;ул. Мира, 1\n"
                                        + "ИВАНОВ;Олег;Петрович;28.02.2016;5Б;;ИВАНОВА  ОЛЬГА ОЛЕГОВНА;+79000000001;ул. Мира, 1\n")));
        assertThat(count(office, "people.person")).isEqualTo(3);

        apply(
                office,
                begun(
                        office,
                        Map.of(
                                "b.csv",
                                PUPILS_HEADER
                                        + "Иванов;Илья;Петрович;28.02.2014;5Б;;Иванова Ольга Олеговна;9000000001;ул. Мира, 1\n")));
        assertThat(count(office, "people.person")).isEqualTo(4);
        long mother = at(office, known::all).stream()
                .filter(one -> one.phones().contains("+79000000001"))
                .findFirst()
                .orElseThrow()
                .id();
        List<Kin> children = at(office, () -> persons.children(mother, TODAY));
        assertThat(children).hasSize(3).allSatisfy(kin -> assertThat(kin.relation())
                .isEqualTo(Relation.MOTHER));
    }

    @Test
    void siblingsAreToldAndAParentInTheRowBelowIsAParentOfTheChildAbove() {
        Office office = schoolWithClasses();
        long id = begun(
                office,
                Map.of(
                        "a.csv",
                        "ФИО;Дата рождения;Класс;ФИО родителя;Кем приходится;Телефон родителя\n"
                                + "Иванова Анна Петровна;28.02.2015;5А;Иванова Ольга Олеговна;мать;8 900 000 00 01\n"
                                + ";;;Иванов Пётр Ильич;отец;8 900 000 00 02\n"
                                + "Иванов Олег Петрович;28.02.2016;5Б;Иванов Пётр Ильич;отец;+7 900 000 00 02\n"));
        SheetPreview sheet = preview(office, id).getFirst();
        assertThat(sheet.counts())
                .contains(new Count("intake.pupils.count", 2), new Count("intake.pupils.count-guardians", 2));
        assertThat(sheet.findings())
                .filteredOn(finding -> finding.problem() == EnrolmentIntakeProblem.SIBLINGS)
                .extracting(Finding::row, Finding::arguments)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, List.of("Иванов Олег, 5Б")),
                        org.assertj.core.groups.Tuple.tuple(4, List.of("Иванова Анна, 5А")));
        apply(office, id);
        assertThat(count(office, "people.person")).isEqualTo(4);
        long father = at(office, known::all).stream()
                .filter(one -> one.phones().contains("+79000000002"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(at(office, () -> persons.children(father, TODAY)))
                .hasSize(2)
                .allSatisfy(kin -> assertThat(kin.relation()).isEqualTo(Relation.FATHER));

        long again = begun(
                office,
                Map.of(
                        "b.csv",
                        "Класс;Кем приходится;ФИО родителя;Телефон родителя;Дата рождения;ФИО\n"
                                + "5Б;отец;Иванов Пётр Ильич;+7 900 000 00 02;28.02.2016;Иванов Олег Петрович\n"
                                + "5А;мать;Иванова Ольга Олеговна;8 900 000 00 01;28.02.2015;Иванова Анна Петровна\n"
                                + ";отец;Иванов Пётр Ильич;8 900 000 00 02;;\n"));
        assertThat(preview(office, again).getFirst().in(State.KNOWN))
                .as("other order of rows and columns")
                .isEqualTo(3);
    }

    @Test
    void aNamesakeAmongTheParentsIsAskedAbout() {
        Office office = schoolWithClasses();
        long id = begun(
                office,
                Map.of(
                        "a.csv",
                        PUPILS_HEADER
                                + "Иванова;Анна;Петровна;28.02.2015;5А;;Иванова Ольга Олеговна;8 900 000 00 01;ул. Мира, 1\n"
                                + "Иванов;Олег;Петрович;28.02.2016;5Б;;Иванова Ольга Олеговна;8 900 000 00 02;ул. Мира, 1\n"
                                + "Иванов;Иван;Петрович;28.02.2016;5Б;;Иванова Ольга Олеговна;;ул. Мира, 1\n"));
        SheetPreview sheet = preview(office, id).getFirst();
        assertThat(sheet.in(State.READY)).isEqualTo(3);
        assertThat(sheet.rows().get(0).questions()).isEmpty();
        SheetPreview.Question otherPhone = sheet.rows().get(1).questions().getFirst();
        assertThat(otherPhone.chosen()).isEqualTo("other");
        assertThat(sheet.rows().get(2).questions().getFirst().chosen()).startsWith("row:");
        assertThat(guardians(sheet)).isEqualTo(2);

        run(
                office,
                () -> intake.answer(
                        id,
                        sheet.sheet(),
                        3,
                        otherPhone.code(),
                        otherPhone.choices().get(1).code()));
        assertThat(guardians(preview(office, id).getFirst())).isEqualTo(1);
        apply(office, id);
        assertThat(count(office, "people.person")).isEqualTo(4);
    }

    private static int guardians(SheetPreview sheet) {
        return sheet.counts().stream()
                .filter(one -> one.text().equals("intake.pupils.count-guardians"))
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Test
    void classesAreRefusedAtTheirCells() {
        Office office = office(Role.ORG_ADMIN);
        long id = begun(
                office,
                Map.of(
                        "классы.csv",
                        "Класс;Классный руководитель\n5А;Фомина Д. Д.\n5 а;\n13А;\nБез номера;\n6А;Нет Такой\n7А;Ли А.\n",
                        "сотрудники.csv",
                        "ФИО;Должность;Дата рождения\nФомина Дарья Дмитриевна;учитель;01.02.1980\n"
                                + "Ли Анна Чен;учитель;01.02.1980\nЛи Алла Чен;учитель;03.02.1980\n"));
        SheetPreview sheet = of(preview(office, id), "enrolment.classes");
        assertThat(sheet.findings())
                .extracting(Finding::row, Finding::column, Finding::problem)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, 0, EnrolmentIntakeProblem.CLASS_TWICE),
                        org.assertj.core.groups.Tuple.tuple(4, 0, EnrolmentIntakeProblem.CLASS_NAME),
                        org.assertj.core.groups.Tuple.tuple(5, 0, EnrolmentIntakeProblem.CLASS_NAME),
                        org.assertj.core.groups.Tuple.tuple(6, 1, EnrolmentIntakeProblem.TEACHER_UNKNOWN),
                        org.assertj.core.groups.Tuple.tuple(7, 1, EnrolmentIntakeProblem.TEACHER_AMBIGUOUS));
    }

    @Test
    void everyKindIsOfferedOnlyToWhoMayMakeWhatIsInIt() {
        assertThat(kinds(office(Role.ORG_ADMIN)))
                .containsExactly("people.staff", "enrolment.classes", "enrolment.pupils");
        assertThat(kinds(office(Role.HR_SPECIALIST))).containsExactly("people.staff");
        assertThat(kinds(office(Role.ADMISSIONS_SECRETARY))).containsExactly("enrolment.pupils");
    }

    private List<String> kinds(Office office) {
        return at(office, intake::kinds).stream().map(IntakeKind::code).toList();
    }

    @Test
    void whatChangedMeanwhileStopsTheWholeAndTheIntakeStaysOpen() {
        Office office = schoolWithClasses();
        long id = begun(
                office,
                Map.of(
                        "a.csv",
                        PUPILS_HEADER
                                + "Иванова;Анна;Петровна;28.02.2015;5А;112-233-445 95;;;\nЛи;Чен;;01.03.2015;5А;;;;\n"));
        long job = at(
                office,
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    long asked = intake.apply(id);
                    people.create(new PersonData(
                            new PersonName("Петрова", "Яна", null),
                            null,
                            null,
                            Snils.read("112-233-445 95").orElseThrow(),
                            List.of()));
                    return asked;
                })));
        JobState state = ended(office, job);
        assertThat(state.state()).isEqualTo(JobState.State.FAILED);
        assertThat(state.refusal()).isEqualTo(IntakeProblem.STILL_REFUSED.code());
        assertThat(count(office, "people.person")).isEqualTo(1);
        assertThat(at(office, () -> intake.card(id)).state()).isEqualTo(IntakeCard.State.OPEN);
        assertThat(preview(office, id).getFirst().in(State.REFUSED)).isEqualTo(1);
    }

    @Test
    void anAppliedIntakeIsNotChangedAnyMore() {
        Office office = schoolWithClasses();
        long id = begun(office, Map.of("a.csv", PUPILS_HEADER + "Иванова;Анна;Петровна;28.02.2015;5А;;;;\n"));
        long sheet = preview(office, id).getFirst().sheet();
        apply(office, id);
        assertThat(at(office, () -> catching(() -> intake.mend(id, sheet, 2, 1, "Яна"))))
                .isEqualTo(IntakeProblem.ALREADY_APPLIED);
        assertThat(at(office, () -> catching(() -> intake.apply(id)))).isEqualTo(IntakeProblem.ALREADY_APPLIED);
    }

    @Test
    void twoPositionsAreOneEmployeeWithOneAccount() {
        Office office = office(Role.ORG_ADMIN);
        apply(
                office,
                begun(
                        office,
                        Map.of(
                                "сотрудники.csv",
                                "ФИО;Должность;Дата рождения\nФомина Дарья Дмитриевна;учитель математики;01.02.1980\n"
                                        + "Фомина Дарья Дмитриевна;заместитель директора по УВР;01.02.1980\nЛи Чен;дворник;\n")));
        assertThat(count(office, "people.person")).isEqualTo(2);
        assertThat(count(office, "people.employment")).isEqualTo(3);
        assertThat(at(office, this::everyAccount))
                .filteredOn(entry -> entry.name().startsWith("Фомина"))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.roles()).containsExactlyInAnyOrder(Role.TEACHER, Role.DEPUTY_HEAD));
    }

    @Test
    void theListOfASecretaryBringsAccountsOfPupilsAndParents() {
        Office office = schoolWithClasses();
        Office secretary = new Office(tenants.member(office.school(), Role.SECRETARY), office.school());
        apply(
                secretary,
                begun(
                        secretary,
                        Map.of(
                                "a.csv",
                                PUPILS_HEADER
                                        + "Иванова;Анна;Петровна;28.02.2015;5А;;Иванова Ольга Олеговна;8 900 000 00 01;\n")));
        assertThat(at(office, this::everyAccount))
                .filteredOn(entry -> entry.name().startsWith("Иванова"))
                .extracting(AccountEntry::roles)
                .containsExactlyInAnyOrder(Set.of(Role.STUDENT), Set.of(Role.GUARDIAN));
    }

    @Test
    void whoMayNotOpenAccountsOfTheStaffLeavesThemToTheAdministrator() {
        Office office = office(Role.ORG_ADMIN);
        Office personnel = new Office(tenants.member(office.school(), Role.HR_SPECIALIST), office.school());
        long id = begun(
                personnel,
                Map.of("сотрудники.csv", "ФИО;Должность;Дата рождения\nФомина Дарья Дмитриевна;директор;01.02.1980\n"));
        assertThat(preview(personnel, id).getFirst().findings())
                .extracting(Finding::problem)
                .contains(PeopleIntakeProblem.POSITION_UNKNOWN);
        run(office, () -> positions.save(positions.propose("директор")));
        apply(personnel, id);
        assertThat(count(office, "people.person")).isEqualTo(1);
        assertThat(at(office, this::everyAccount))
                .extracting(AccountEntry::roles)
                .doesNotContain(Set.of(Role.PRINCIPAL));
    }

    @Test
    void aSmallSchoolCallsItsClassesByTheGradeAlone() {
        Office office = office(Role.ORG_ADMIN);
        apply(
                office,
                begun(
                        office,
                        Map.of(
                                "классы.csv",
                                "Класс\n5\n10 (1)\n10/2\n11 физмат\n",
                                "ученики.csv",
                                "ФИО;Класс;Дата рождения\nИванова Анна;5 класс;01.02.2015\nЛи Чен;10-1;01.02.2010\n"
                                        + "Юн Ким;10 (2);01.02.2010\nАн Ия;11 физмат;01.02.2009\n")));
        assertThat(at(office, () -> enrolment.classes(2026)))
                .extracting(ClassEntry::name)
                .containsExactlyInAnyOrder("5", "10-1", "10-2", "11 физмат");
        assertThat(count(office, "enrolment.order_line")).isEqualTo(4);
    }

    @Test
    void aDoubleInAnotherListNamesThatList() {
        Office office = schoolWithClasses();
        String list = "ФИО;Класс;Дата рождения\nИванова Анна;%s;01.02.2015\n";
        long id = at(office, intake::begin);
        run(office, () -> {
            intake.upload(id, "a.csv", list.formatted("5А").getBytes(StandardCharsets.UTF_8));
            intake.upload(id, "b.csv", list.formatted("5Б").getBytes(StandardCharsets.UTF_8));
        });
        assertThat(preview(office, id))
                .flatExtracting(SheetPreview::findings)
                .filteredOn(finding -> finding.weight() == Weight.REFUSED)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.problem()).isEqualTo(EnrolmentIntakeProblem.OTHER_CLASS);
                    assertThat(finding.arguments()).containsExactly("2 (a.csv)", "5А");
                });
    }

    @Test
    void groupsOfACollege() {
        long college = tenants.organisation(OrganisationKind.COLLEGE, null);
        Office office = new Office(tenants.member(college, Role.ORG_ADMIN), college);
        long id = begun(
                office,
                Map.of(
                        "группы.csv",
                        "Группа;Курс\nИС-31;3\n211;\nПКД-1/9-26;7\nОЧЕНЬ ДЛИННОЕ НАЗВАНИЕ ГРУППЫ КОЛЛЕДЖА 123;1\n"));
        SheetPreview sheet = preview(office, id).getFirst();
        assertThat(sheet.findings())
                .extracting(Finding::row, Finding::column, Finding::problem)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, 1, EnrolmentIntakeProblem.COURSE_MISSING),
                        org.assertj.core.groups.Tuple.tuple(4, 1, IntakeProblem.NUMBER_LIMITS),
                        org.assertj.core.groups.Tuple.tuple(5, 0, IntakeProblem.TOO_LONG));
        run(office, () -> intake.leaveOut(id, sheet.sheet(), List.of(4, 5), true));
        apply(office, id);
        assertThat(at(office, () -> enrolment.classes(2026)))
                .extracting(ClassEntry::name, ClassEntry::kind)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ИС-31", ClassKind.STUDY_GROUP),
                        org.assertj.core.groups.Tuple.tuple("211", ClassKind.STUDY_GROUP));
    }

    @Test
    void columnsThatAreKnownAndNotTakenInSayWhy() {
        Office office = office(Role.ORG_ADMIN);
        long id = begun(
                office,
                Map.of("сотрудники.csv", "№;ФИО;Должность;Преподаваемые предметы\n1;Ли Чен;учитель;Физика, химия\n"));
        assertThat(at(office, () -> intake.card(id)).sheets().getFirst().columns())
                .extracting(IntakeCard.ColumnCard::header, IntakeCard.ColumnCard::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("№", null),
                        org.assertj.core.groups.Tuple.tuple("ФИО", null),
                        org.assertj.core.groups.Tuple.tuple("Должность", null),
                        org.assertj.core.groups.Tuple.tuple("Преподаваемые предметы", "intake.staff.aside.subjects"));
    }

    @Test
    void groupsOfAKindergarten() {
        long kindergarten = tenants.organisation(OrganisationKind.PRESCHOOL, null);
        Office office = new Office(tenants.member(kindergarten, Role.ORG_ADMIN), kindergarten);
        apply(
                office,
                begun(
                        office,
                        Map.of(
                                "группы.csv",
                                "Группа;Возраст;Воспитатель\n«Ромашка»;4;\nПодготовительная группа № 2 «Солнышко»;5;\n",
                                "дети.csv",
                                "Список детей\nФИО ребёнка;Группа;Дата рождения\nИванова Анна;Группа Ромашка;01.02.2022\n"
                                        + "Ли Чен;подготовительная группа №2 \"Солнышко\";01.02.2020\n")));
        assertThat(at(office, () -> enrolment.classes(2026)))
                .extracting(ClassEntry::name, ClassEntry::kind)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Ромашка", ClassKind.PRESCHOOL_GROUP),
                        org.assertj.core.groups.Tuple.tuple(
                                "Подготовительная группа № 2 «Солнышко»", ClassKind.PRESCHOOL_GROUP));
        assertThat(count(office, "people.person")).isEqualTo(2);
    }

    private Office office(Role role) {
        long school = tenants.school();
        return new Office(tenants.member(school, role), school);
    }

    private Office schoolWithClasses() {
        Office office = office(Role.ORG_ADMIN);
        apply(office, begun(office, Map.of("классы.csv", "Класс;Смена\n5А;1\n5Б;2\n")));
        return office;
    }

    private long uploaded(Office office) {
        long id = at(office, intake::begin);
        for (String name : NAMES) {
            try {
                byte[] content = Files.readAllBytes(FILES.resolve(name));
                run(office, () -> intake.upload(id, name, content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return id;
    }

    private long begun(Office office, Map<String, String> files) {
        long id = at(office, intake::begin);
        files.forEach(
                (name, text) -> run(office, () -> intake.upload(id, name, text.getBytes(StandardCharsets.UTF_8))));
        return id;
    }

    private void apply(Office office, long id) {
        assertThat(preview(office, id).stream()
                        .flatMap(sheet -> sheet.findings().stream())
                        .filter(finding -> finding.weight() == Weight.REFUSED))
                .isEmpty();
        JobState state = ended(office, at(office, () -> intake.apply(id)));
        assertThat(state.state())
                .as("%s %s", state.refusal(), state.refusalArguments())
                .isEqualTo(JobState.State.DONE);
    }

    private JobState ended(Office office, long job) {
        await().atMost(Duration.ofSeconds(120))
                .until(() -> at(office, () -> jobs.state(job)).ended());
        return at(office, () -> jobs.state(job));
    }

    private List<SheetPreview> preview(Office office, long id) {
        return at(office, () -> intake.preview(id));
    }

    private static SheetPreview of(List<SheetPreview> previews, String definition) {
        return previews.stream()
                .filter(one -> one.definition().equals(definition))
                .findFirst()
                .orElseThrow();
    }

    private List<Truth.Refused> refusals(Office office, long id, List<SheetPreview> previews) {
        List<IntakeCard.SheetCard> sheets = at(office, () -> intake.card(id)).sheets();
        List<Truth.Refused> found = new ArrayList<>();
        Set<Weight> weights = new HashSet<>();
        for (SheetPreview preview : previews) {
            String file = sheets.stream()
                    .filter(sheet -> sheet.id() == preview.sheet())
                    .findFirst()
                    .orElseThrow()
                    .fileName();
            for (Finding finding : preview.findings()) {
                weights.add(finding.weight());
                if (finding.weight() == Weight.REFUSED) {
                    Integer column = finding.column();
                    found.add(new Truth.Refused(
                            file,
                            finding.row(),
                            column == null ? null : SheetPreview.lettersOf(column),
                            kind(finding, column)));
                }
            }
        }
        assertThat(weights).contains(Weight.REFUSED);
        return found;
    }

    private static String kind(Finding finding, @Nullable Integer column) {
        if (finding.problem() == IntakeProblem.REQUIRED) {
            return Objects.equals(column, 2) ? "no first name" : "no birth date";
        }
        return KINDS.getOrDefault(finding.problem(), "unexpected " + finding.problem());
    }

    private int count(Office office, String table) {
        return at(
                office,
                () -> Objects.requireNonNull(transaction.execute(
                        status -> jdbc.sql("select count(*) from " + table + " where organisation_id = :organisation")
                                .param("organisation", office.school())
                                .query(Integer.class)
                                .single())));
    }

    private <T> T at(Office office, java.util.function.Supplier<T> work) {
        return tenants.as(office.actor(), office.school(), work);
    }

    private void run(Office office, Runnable work) {
        tenants.run(office.actor(), office.school(), work);
    }

    private static Problem catching(Runnable work) {
        Problem[] problem = new Problem[1];
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> problem[0] = refusal.problem());
        return problem[0];
    }

    private List<AccountEntry> everyAccount() {
        return accounts.list(AccountFilter.ALL, Accounts.Sort.NAME, false, 0, 10_000);
    }
}
