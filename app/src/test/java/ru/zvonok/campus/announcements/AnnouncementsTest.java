package ru.zvonok.campus.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.campus.announcements.Announcement.Attachment;
import ru.zvonok.campus.announcements.Announcement.Confirmation;
import ru.zvonok.campus.announcements.BoardFilter.Shelf;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.CircleKind;
import ru.zvonok.campus.communication.NamedCircle;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.jobs.NightlyWork;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.RegistryFixtures.Member;
import ru.zvonok.registry.TestClass;
import ru.zvonok.support.FixedClock;

/** The board: who places what to whom, and who has read it. */
class AnnouncementsTest extends DoorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final byte[] PDF = "%PDF-1.4 повестка".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Announcements door;

    @Autowired
    Files files;

    @Autowired
    Notifications notifications;

    @Autowired
    List<NightlyWork> nightly;

    @Autowired
    TenantScope scope;

    @Autowired
    AccessControl access;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    FixedClock clock;

    TestClass own;
    TestClass other;
    Member mother;
    Member neighbour;
    Circle guardians;

    @BeforeEach
    void twoClasses() {
        own = fixtures.schoolClass(school, 7, "Б", 2);
        other = fixtures.schoolClass(school, 8, "А", 2);
        mother = fixtures.mother(school, own.first());
        neighbour = fixtures.mother(school, other.first());
        guardians = new Circle(CircleKind.CLASS_GUARDIANS, own.id());
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aClassTeacherReachesTheParentsOfTheOwnClassAndNobodyElse() {
        long id = place(own.teacher(), guardians);
        assertThat(board(mother.actor(), Shelf.CURRENT)).containsExactly(id);
        assertThat(board(mother.actor(), Shelf.UNREAD)).containsExactly(id);
        assertThat(row(mother.actor()).to()).containsExactly("7Б, " + firstName(mother));
        assertThat(row(mother.actor()).role()).isEqualTo(Role.CLASS_TEACHER);
        assertThat(bell(mother.actor())).containsExactly("announcements.bell.placed");
        assertThat(board(neighbour.actor(), Shelf.CURRENT)).isEmpty();
        assertThat(bell(neighbour.actor())).isEmpty();
        notThere(neighbour.actor(), () -> door.open(id));
        notThere(neighbour.actor(), () -> door.confirm(id));
        notThere(other.teacher(), () -> door.open(id));
        walledOff(elsewhere.deputy(), () -> door.open(id));
        notThere(own.teacher(), () -> place(own.teacher(), new Circle(CircleKind.CLASS_GUARDIANS, other.id())));
        notThere(own.teacher(), () -> place(own.teacher(), Circle.of(CircleKind.GUARDIANS)));
        denied(mother.actor(), () -> place(mother.actor(), guardians));
        noted(own.teacher(), "announcements.placed");
        assertThat(as(own.teacher(), door::audience))
                .extracting(NamedCircle::circle)
                .containsExactlyInAnyOrder(guardians, new Circle(CircleKind.CLASS_PUPILS, own.id()));
        denied(mother.actor(), door::audience);
    }

    @Test
    void theOfficesReachEverybodyAndWhoLooksAfterTheBoardSeesAll() {
        long all = place(school.secretary(), Circle.of(CircleKind.EVERYBODY));
        long staff = place(school.deputy(), Circle.of(CircleKind.STAFF));
        long ofClass = place(own.teacher(), guardians);
        assertThat(board(mother.actor(), Shelf.CURRENT)).containsExactly(ofClass, all);
        assertThat(board(other.teacher(), Shelf.CURRENT)).containsExactly(staff, all);
        assertThat(board(school.principal(), Shelf.ALL)).containsExactly(ofClass, staff, all);
        assertThat(as(school.principal(), () -> door.open(ofClass)).mayFollow()).isTrue();
        assertThat(as(school.principal(), () -> door.count(BoardFilter.of(Shelf.ALL))))
                .isEqualTo(3);
        notThere(school.secretary(), () -> door.board(BoardFilter.of(Shelf.ALL), 0, 10));
        notThere(own.teacher(), () -> door.withdraw(all, "Ошибка"));
        run(school.principal(), () -> door.withdraw(ofClass, "Повтор"));
        Member caretaker = fixtures.employee(school, "Рабочий", Role.SUPPORT_STAFF);
        assertThat(board(caretaker.actor(), Shelf.CURRENT)).containsExactly(staff, all);
        denied(caretaker.actor(), () -> place(caretaker.actor(), Circle.of(CircleKind.STAFF)));
    }

    @Test
    void pinnedStandFirstAndWordsAreFound() {
        long pinned = save(school.deputy(), draft("Важное", null, Circle.of(CircleKind.EVERYBODY), true, false, true));
        long later = place(school.deputy(), Circle.of(CircleKind.EVERYBODY));
        assertThat(board(mother.actor(), Shelf.CURRENT)).containsExactly(pinned, later);
        assertThat(as(mother.actor(), () -> door.board(new BoardFilter(Shelf.CURRENT, "ВАЖН"), 0, 10)))
                .extracting(AnnouncementRow::id)
                .containsExactly(pinned);
        assertThat(as(mother.actor(), () -> door.board(BoardFilter.of(Shelf.CURRENT), 1, 10)))
                .extracting(AnnouncementRow::id)
                .containsExactly(later);
    }

    @Test
    void whatIsWrittenIsChecked() {
        Actor deputy = school.deputy();
        Circle all = Circle.of(CircleKind.EVERYBODY);
        refusedAt("title", AnnouncementsProblem.TITLE_MISSING, () -> save(deputy, wanted(" ", "Текст", null, all)));
        refusedAt("text", AnnouncementsProblem.TEXT_MISSING, () -> save(deputy, wanted("О чём", "\n", null, all)));
        refusedAt("title", AnnouncementsProblem.TOO_LONG, () -> save(deputy, wanted("я".repeat(151), "Т", null, all)));
        refusedAt(
                "text", AnnouncementsProblem.TOO_LONG, () -> save(deputy, wanted("О", "я".repeat(10_001), null, all)));
        refusedAt("circles", AnnouncementsProblem.NOBODY, () -> save(deputy, wanted("О чём", "Текст", null)));
        refusedAt("until", AnnouncementsProblem.OVER, () -> save(deputy, wanted("О", "Т", TODAY.minusDays(1), all)));
        long id = place(deputy, all);
        refusedAt("word", AnnouncementsProblem.WORD_MISSING, () -> run(deputy, () -> door.withdraw(id, " ")));
        refusedAt("word", AnnouncementsProblem.TOO_LONG, () -> run(deputy, () -> door.withdraw(id, "я".repeat(501))));
    }

    @Test
    void aDraftIsItsAuthorsUntilItIsPublished() {
        SaveAnnouncement wanted = draft("Черновик", null, guardians, false, false, false);
        long id = save(own.teacher(), wanted);
        assertThat(board(own.teacher(), Shelf.MINE)).containsExactly(id);
        assertThat(board(mother.actor(), Shelf.CURRENT)).isEmpty();
        notThere(mother.actor(), () -> door.open(id));
        notThere(school.principal(), () -> door.open(id));
        notThere(own.teacher(), () -> door.withdraw(id, "Ошибка"));
        long second = save(own.teacher(), wanted);
        run(own.teacher(), () -> door.drop(second));
        assertThat(board(own.teacher(), Shelf.MINE)).containsExactly(id);
        save(own.teacher(), again(as(own.teacher(), () -> door.open(id)), "Готово", true));
        assertThat(board(mother.actor(), Shelf.CURRENT)).containsExactly(id);
        assertThat(bell(mother.actor())).containsExactly("announcements.bell.placed");
        refused(AnnouncementsProblem.PUBLISHED, () -> run(own.teacher(), () -> door.drop(id)));
        noted(own.teacher(), "announcements.drafted", "announcements.dropped", "announcements.placed");
    }

    @Test
    void itIsShownFromItsFirstDayUntilItsLast() {
        LocalDate first = TODAY.plusDays(2);
        SaveAnnouncement wanted = new SaveAnnouncement(
                null,
                0,
                "Ярмарка",
                "В субботу",
                Set.of(guardians),
                first,
                first.plusDays(1),
                false,
                true,
                List.of(),
                true);
        long id = save(own.teacher(), wanted);
        notThere(mother.actor(), () -> door.open(id));
        atNight();
        assertThat(bell(mother.actor())).as("not shown yet").isEmpty();
        clock.moveTo(first.atTime(8, 0));
        atNight();
        atNight();
        assertThat(bell(mother.actor())).containsExactly("announcements.bell.placed");
        assertThat(board(mother.actor(), Shelf.CURRENT)).containsExactly(id);
        clock.moveTo(first.plusDays(2).atTime(8, 0));
        assertThat(board(mother.actor(), Shelf.CURRENT)).isEmpty();
        assertThat(board(mother.actor(), Shelf.ARCHIVE)).containsExactly(id);
        assertThat(as(mother.actor(), () -> door.open(id)).text()).isEqualTo("В субботу");
        refused(AnnouncementsProblem.NOT_SHOWN, () -> run(mother.actor(), () -> door.confirm(id)));
        refused(AnnouncementsProblem.NOT_SHOWN, () -> run(own.teacher(), () -> door.remind(id)));
    }

    @Test
    void whoReadAndTookNoteIsKept() {
        Member father = fixtures.mother(school, own.pupils().get(1));
        long id = save(own.teacher(), draft("Собрание", null, guardians, false, true, true));
        assertThat(reading(id)).containsExactly(2, 0, 0);
        assertThat(as(mother.actor(), () -> door.open(id)).confirmation()).isEqualTo(Confirmation.ASKED);
        assertThat(reading(id)).containsExactly(2, 1, 0);
        assertThat(board(mother.actor(), Shelf.UNREAD)).isEmpty();
        run(mother.actor(), () -> door.confirm(id));
        run(mother.actor(), () -> door.confirm(id));
        assertThat(audit.of(school.id(), mother.actor())).containsOnlyOnce("announcements.confirmed");
        assertThat(as(mother.actor(), () -> door.open(id)).confirmation()).isEqualTo(Confirmation.GIVEN);
        assertThat(reading(id)).containsExactly(2, 1, 1);
        assertThat(waiting(id, guardians)).containsExactly(father.actor().account());
        assertThat(as(own.teacher(), () -> door.readers(new ReaderFilter(id, null, false), 0, 10)))
                .hasSize(2);
        notThere(own.teacher(), () -> door.readers(new ReaderFilter(id, Circle.of(CircleKind.STAFF), false), 0, 10));
        notThere(school.secretary(), () -> door.reading(id));
        denied(mother.actor(), () -> door.reading(id));
        denied(mother.actor(), () -> door.readers(new ReaderFilter(id, null, false), 0, 10));
        refused(AnnouncementsProblem.NOT_ASKED, () -> run(own.teacher(), () -> door.confirm(id)));
        noted(own.teacher(), "announcements.readers-read");
    }

    @Test
    void whoHasNotTakenNoteIsRemindedOnceADay() {
        Member father = fixtures.mother(school, own.pupils().get(1));
        long id = save(own.teacher(), draft("Собрание", null, guardians, false, true, true));
        run(mother.actor(), () -> door.confirm(id));
        assertThat(as(own.teacher(), () -> door.remind(id))).isEqualTo(1);
        assertThat(bell(father.actor())).containsExactly("announcements.bell.reminder", "announcements.bell.placed");
        assertThat(bell(mother.actor())).containsExactly("announcements.bell.placed");
        refused(AnnouncementsProblem.REMINDED, () -> run(own.teacher(), () -> door.remind(id)));
        clock.moveTo(TODAY.plusDays(1).atTime(8, 0));
        assertThat(as(own.teacher(), () -> door.remind(id))).isEqualTo(1);
        denied(mother.actor(), () -> door.remind(id));
        long plain = place(own.teacher(), guardians);
        refused(AnnouncementsProblem.NOT_ASKED, () -> run(own.teacher(), () -> door.remind(plain)));
        refused(AnnouncementsProblem.NOT_ASKED, () -> run(mother.actor(), () -> door.confirm(plain)));
        noted(own.teacher(), "announcements.reminded");
    }

    @Test
    void aChangeIsSeenAndAsksAnew() {
        long id = save(own.teacher(), draft("Собрание", null, guardians, false, true, true));
        run(mother.actor(), () -> door.confirm(id));
        Announcement seen = as(own.teacher(), () -> door.open(id));
        clock.moveTo(TODAY.plusDays(1).atTime(8, 0));
        save(own.teacher(), again(seen, "В другой день", false));
        refused(AnnouncementsProblem.CHANGED_MEANWHILE, () -> save(own.teacher(), again(seen, "Ещё раз", false)));
        assertThat(row(mother.actor())).returns(true, AnnouncementRow::changed).returns(true, AnnouncementRow::unread);
        assertThat(as(mother.actor(), () -> door.open(id)).confirmation()).isEqualTo(Confirmation.ASKED);
        assertThat(reading(id)).containsExactly(1, 1, 0);
        assertThat(bell(mother.actor())).as("told once").containsExactly("announcements.bell.placed");
        SaveAnnouncement wider = new SaveAnnouncement(
                id,
                2,
                "Собрание",
                "В другой день",
                Set.of(guardians, new Circle(CircleKind.CLASS_GUARDIANS, other.id())),
                null,
                null,
                false,
                true,
                List.of(),
                false);
        save(school.deputy(), wider);
        assertThat(bell(neighbour.actor())).as("added later").containsExactly("announcements.bell.placed");
        assertThat(bell(mother.actor())).hasSize(1);
        notThere(other.teacher(), () -> save(other.teacher(), wider));
    }

    @Test
    void whatIsTakenBackLeavesAWord() {
        Attachment file = upload(own.teacher(), "повестка.pdf");
        long id = save(own.teacher(), draft("Собрание", file.file(), guardians, false, false, true));
        run(own.teacher(), () -> door.withdraw(id, "Перенесено"));
        assertThat(board(mother.actor(), Shelf.CURRENT)).isEmpty();
        assertThat(board(mother.actor(), Shelf.ARCHIVE)).containsExactly(id);
        Announcement left = as(mother.actor(), () -> door.open(id));
        assertThat(left.word()).isEqualTo("Перенесено");
        assertThat(left.text()).isEmpty();
        assertThat(left.files()).isEmpty();
        notThere(mother.actor(), () -> files.info(file.file()));
        refused(AnnouncementsProblem.WITHDRAWN, () -> run(own.teacher(), () -> door.withdraw(id, "Ещё раз")));
        refused(AnnouncementsProblem.WITHDRAWN, () -> run(mother.actor(), () -> door.confirm(id)));
        refused(
                AnnouncementsProblem.WITHDRAWN,
                () -> save(own.teacher(), again(as(own.teacher(), () -> door.open(id)), "Снова", true)));
        denied(mother.actor(), () -> door.withdraw(id, "Не нужно"));
        noted(own.teacher(), "announcements.withdrawn");
    }

    @Test
    void itsFilesAreReadByWhomItSpeaksToAndByNobodyElse() {
        Attachment file = upload(own.teacher(), "повестка.pdf");
        notThere(mother.actor(), () -> files.info(file.file()));
        notThere(school.principal(), () -> files.info(file.file()));
        long id = save(own.teacher(), draft("Собрание", file.file(), guardians, false, false, true));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        run(mother.actor(), () -> files.write(file.file(), content));
        assertThat(content.toByteArray()).isEqualTo(PDF);
        assertThat(as(mother.actor(), () -> door.open(id)).files()).containsExactly(file);
        notThere(neighbour.actor(), () -> files.info(file.file()));
        notThere(other.teacher(), () -> files.write(file.file(), new ByteArrayOutputStream()));
        notThere(elsewhere.deputy(), () -> files.info(file.file()));
        notThere(
                other.teacher(),
                () -> save(
                        other.teacher(),
                        draft(
                                "Чужой файл",
                                file.file(),
                                new Circle(CircleKind.CLASS_GUARDIANS, other.id()),
                                false,
                                false,
                                true)));
        denied(mother.actor(), () -> upload(mother.actor(), "повестка.pdf"));
        save(own.teacher(), again(as(own.teacher(), () -> door.open(id)), "Без файла", false));
        assertThatThrownBy(() -> as(mother.actor(), () -> files.info(file.file())))
                .isInstanceOf(NotFound.class);
        List<UUID> many = java.util.stream.IntStream.range(0, 11)
                .mapToObj(number -> upload(own.teacher(), number + ".pdf").file())
                .toList();
        SaveAnnouncement tooMany = new SaveAnnouncement(
                null, 0, "Файлы", "Текст", Set.of(guardians), null, null, false, false, many, true);
        refusedAt("files", AnnouncementsProblem.TOO_MANY_FILES, () -> save(own.teacher(), tooMany));
    }

    private long place(Actor author, Circle circle) {
        return save(author, draft("Собрание", null, circle, false, false, true));
    }

    private long save(Actor author, SaveAnnouncement wanted) {
        return as(author, () -> door.save(wanted));
    }

    private static SaveAnnouncement draft(
            String title, @Nullable UUID file, Circle circle, boolean pinned, boolean confirm, boolean publish) {
        List<UUID> files = file == null ? List.of() : List.of(file);
        return new SaveAnnouncement(
                null, 0, title, "В четверг в 18:00", Set.of(circle), null, null, pinned, confirm, files, publish);
    }

    private static SaveAnnouncement wanted(String title, String text, @Nullable LocalDate until, Circle... circles) {
        Set<Circle> to = Arrays.stream(circles).collect(Collectors.toSet());
        return new SaveAnnouncement(null, 0, title, text, to, null, until, false, false, List.of(), true);
    }

    /** The same with other words and without files. */
    private static SaveAnnouncement again(Announcement seen, String text, boolean publish) {
        return new SaveAnnouncement(
                seen.id(),
                seen.version(),
                seen.title(),
                text,
                seen.circles(),
                seen.from(),
                seen.until(),
                seen.pinned(),
                seen.confirmation().wanted(),
                List.of(),
                publish);
    }

    private Attachment upload(Actor author, String name) {
        return as(author, () -> door.upload(name, PDF));
    }

    private List<Long> board(Actor reader, Shelf shelf) {
        return as(reader, () -> door.board(BoardFilter.of(shelf), 0, 50)).stream()
                .map(AnnouncementRow::id)
                .toList();
    }

    private AnnouncementRow row(Actor reader) {
        return as(reader, () -> door.board(BoardFilter.of(Shelf.CURRENT), 0, 50))
                .getFirst();
    }

    /** People, opened, confirmed of the only circle. */
    private List<Integer> reading(long id) {
        CircleReading one = as(own.teacher(), () -> door.reading(id)).getFirst();
        return List.of(one.people(), one.opened(), one.confirmed());
    }

    private List<Long> waiting(long id, Circle circle) {
        return as(own.teacher(), () -> door.readers(new ReaderFilter(id, circle, true), 0, 50)).stream()
                .map(Reader::account)
                .toList();
    }

    private String firstName(Member guardian) {
        return as(guardian.actor(), () -> row(guardian.actor()).to().getFirst()).substring("7Б, ".length());
    }

    private List<String> bell(Actor actor) {
        return as(actor, () -> notifications.latest(9)).stream()
                .map(told -> told.notice().textKey())
                .toList();
    }

    private void atNight() {
        nightly.stream()
                .filter(work -> work.name().equals("announcements.first-day"))
                .forEach(work -> scope.run(
                        school.id(),
                        () -> access.asSystem(
                                work.name(), () -> transactions.executeWithoutResult(status -> work.run()))));
    }
}
