package ru.zvonok.campus.forum.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.CircleKind;
import ru.zvonok.platform.access.Role;

/** Until when one edits, what one is to the others, whose a section is. */
class ForumWritersTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-12T07:40:00Z");

    @Test
    void oneEditsWithinTheMinutesAndLongerUntilSomebodyHasWritten() {
        assertThat(ForumWriters.inTime(WRITTEN, WRITTEN.plus(Duration.ofMinutes(30)), 30, true))
                .isTrue();
        assertThat(ForumWriters.inTime(WRITTEN, WRITTEN.plus(Duration.ofMinutes(31)), 30, true))
                .isFalse();
        assertThat(ForumWriters.inTime(WRITTEN, WRITTEN.plus(Duration.ofDays(3)), 30, false))
                .isTrue();
        assertThat(ForumWriters.inTime(WRITTEN, WRITTEN.plusSeconds(1), 0, true))
                .isFalse();
    }

    @Test
    void whoHasSeveralRolesIsTheFirstOfThem() {
        assertThat(ForumPostbox.role(EnumSet.of(Role.GUARDIAN, Role.TEACHER, Role.CLASS_TEACHER)))
                .isEqualTo(Role.TEACHER);
        assertThat(ForumPostbox.role(Set.of(Role.GUARDIAN))).isEqualTo(Role.GUARDIAN);
    }

    @Test
    void aSectionIsOfAClassWhereAllOfItsCirclesAre() {
        Circle parents = new Circle(CircleKind.CLASS_GUARDIANS, 17L);
        Circle pupils = new Circle(CircleKind.CLASS_PUPILS, 17L);
        Circle others = new Circle(CircleKind.CLASS_PUPILS, 18L);
        assertThat(ForumSectionService.group(Set.of(parents, pupils))).isEqualTo(17L);
        assertThat(ForumSectionService.group(Set.of(parents, others))).isNull();
        assertThat(ForumSectionService.group(Set.of(parents, Circle.of(CircleKind.STAFF))))
                .isNull();
        assertThat(ForumSectionService.group(Set.of(Circle.of(CircleKind.EVERYBODY))))
                .isNull();
    }

    @Test
    void whatIsTypedIsCutToItsLength() {
        assertThat(Typed.cut("абвгд", 3)).isEqualTo("абв");
        assertThat(Typed.cut("аб", 3)).isEqualTo("аб");
    }
}
