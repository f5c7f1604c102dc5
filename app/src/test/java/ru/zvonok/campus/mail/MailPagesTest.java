package ru.zvonok.campus.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.support.ViewTest;

/** The pages of the mailbox without a browser. */
class MailPagesTest extends ViewTest {

    @Autowired
    RegistryFixtures fixtures;

    @Autowired
    Mailbox box;

    @Autowired
    MailDesk desk;

    TestSchool school;
    TestClass own;
    Actor mother;
    long draft;

    @BeforeEach
    void aFamily() {
        school = fixtures.school();
        own = fixtures.schoolClass(school, 7, "Б", 2);
        mother = fixtures.mother(school, own.first()).actor();
        draft = tenants.as(mother, school.id(), desk::start);
    }

    @Test
    void whatIsTypedIsADraftUntilItIsSent() {
        signIn(mother);
        open("o/" + school.id() + "/" + MailDesk.PAGE + "?draft=" + draft);
        test($(TextField.class).single()).setValue("Справка");
        test($(TextArea.class).single()).setValue("Был у врача: https://example.org/doc.");
        assertThat(tenants.as(mother, school.id(), () -> desk.draft(draft)).body())
                .startsWith("Был у врача");
        choose().setValue(Set.of(new Addressee(own.teacher().person(), "", "")));
        send();
        assertThat(tenants.as(own.teacher(), school.id(), box::unread)).isEqualTo(1);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .endsWith("/mail");
        signIn(own.teacher());
        open("o/" + school.id() + "/mail?open=" + draft);
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("https://example.org/doc");
    }

    @Test
    void aRefusalStandsAtItsFieldAndLosesNothing() {
        signIn(mother);
        open("o/" + school.id() + "/" + MailDesk.PAGE + "?draft=" + draft);
        test($(TextArea.class).single()).setValue("Никому");
        send();
        assertThat(choose().isInvalid()).isTrue();
        assertThat($(TextArea.class).single().getValue()).isEqualTo("Никому");
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Addressee> choose() {
        return (MultiSelectComboBox<Addressee>)
                $(MultiSelectComboBox.class).all().getFirst();
    }

    /** The main button of the page. */
    private void send() {
        List<Button> main = $(Button.class).all().stream()
                .filter(button -> button.getThemeNames().contains("primary"))
                .toList();
        main.getFirst().click();
    }
}
