package ru.zvonok.registry.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Role;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.RegistryFixtures.Member;
import ru.zvonok.registry.TestClass;

/** Slips for the staff: the administrator prints them, nobody else and for nobody else. */
class StaffSlipsTest extends DoorTest {

    @Autowired
    StaffSlips slips;

    @Autowired
    PersonFacts facts;

    Member teacher;
    UUID guid;

    @BeforeEach
    void aTeacher() {
        teacher = fixtures.teacher(school);
        guid = guid(teacher.person());
    }

    @Test
    void theAdministratorPrintsThemAndItIsNoted() throws IOException {
        assertThat(as(school.admin(), slips::holders))
                .extracting(SlipHolder::person)
                .contains(guid);
        byte[] pdf = as(school.admin(), () -> slips.print(List.of(guid)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        }
        noted(school.admin(), "people.staff-slips-shown", "people.staff-slips-printed");
    }

    @Test
    void nobodyElsePrintsThem() {
        TestClass own = fixtures.schoolClass(school, 5, "А", 1);
        for (Runnable work : List.<Runnable>of(slips::holders, () -> slips.print(List.of(guid)))) {
            notThere(own.teacher(), work);
            denied(school.principal(), work);
            denied(school.secretary(), work);
            denied(tenants.member(school.id(), Role.GUARDIAN), work);
            denied(elsewhere.admin(), work);
            denied(tenants.stranger(), work);
        }
    }

    @Test
    void whoIsNotOfTheStaffGetsNone() {
        TestClass own = fixtures.schoolClass(school, 5, "А", 1);
        UUID pupil = guid(own.first());
        for (List<UUID> wanted : List.of(List.of(UUID.randomUUID()), List.of(pupil), List.of(guid, pupil))) {
            notThere(school.admin(), () -> slips.print(wanted));
        }
        walledOff(elsewhere.admin(), () -> slips.print(List.of(guid)));
        assertThat(tenants.as(elsewhere.admin(), elsewhere.id(), slips::holders))
                .extracting(SlipHolder::person)
                .doesNotContain(guid);
    }

    private UUID guid(long person) {
        return Objects.requireNonNull(
                as(school.admin(), () -> facts.guids(List.of(person))).get(person));
    }
}
