package ru.zvonok.campus.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.campus.announcements.BoardFilter.Shelf;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.CircleKind;
import ru.zvonok.campus.communication.NamedCircle;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.RegistryFixtures.Member;
import ru.zvonok.registry.TestClass;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.support.ViewTest;

/** The board as its readers and its authors see it. */
class AnnouncementPagesTest extends ViewTest {

    @Autowired
    RegistryFixtures fixtures;

    @Autowired
    Announcements door;

    TestSchool school;
    TestClass own;
    Member mother;
    String place = "";

    @BeforeEach
    void aClass() {
        school = fixtures.school();
        place = "o/" + school.id() + "/";
        own = fixtures.schoolClass(school, 7, "Б", 1);
        mother = fixtures.mother(school, own.first());
    }

    @Test
    void aClassTeacherWritesAndFollows() {
        signIn(own.teacher());
        open(place + "announcement-form");
        press("Опубликовать");
        assertThat(field("Заголовок").getErrorMessage()).startsWith("Напишите заголовок");
        test(field("Заголовок")).setValue("Собрание");
        test($(TextArea.class).single()).setValue("В четверг.\n\nПодробнее: https://example.org/a. Ждём");
        circles()
                .setValue(Set.of(new NamedCircle(
                        new Circle(CircleKind.CLASS_GUARDIANS, own.id()),
                        circles()
                                .getListDataView()
                                .getItems()
                                .filter(one -> one.circle().kind() == CircleKind.CLASS_GUARDIANS)
                                .findFirst()
                                .orElseThrow()
                                .name())));
        test(check("Прошу подтвердить ознакомление")).click();
        press("Опубликовать");
        assertThat($(H1.class).single().getText()).isEqualTo("Собрание");
        assertThat($(Anchor.class).all())
                .filteredOn(link -> "https://example.org/a".equals(link.getHref()))
                .hasSize(1);
        assertThat(said()).contains("не открыто");
        press("Напомнить тем, кто не подтвердил");
        press("Отозвать");
        test($(TextArea.class).single()).setValue("Перенесли");
        test($(Button.class).withText("Отозвать").all().getLast()).click();
        assertThat(shown(Div.class)).contains("Объявление отозвано: Перенесли");
    }

    @Test
    void aParentReadsAndConfirms() {
        long id = write(own.teacher(), "Собрание", true);
        signIn(mother.actor());
        open(place + "today");
        assertThat(links()).contains(place + "announcement/" + id);
        open(place + "announcements");
        assertThat(said()).contains("новое", "нужно ознакомиться", "1 объявление");
        assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain("Написать объявление");
        open(place + "announcement/" + id);
        press("Ознакомлен(а)");
        assertThat(said()).anyMatch(text -> text.startsWith("Вы ознакомились"));
        assertThat(said()).doesNotContain("Кто прочитал");
        open(place + "today");
        assertThat(links()).doesNotContain(place + "announcement/" + id);
        open(place + "announcements?shelf=unread");
        assertThat(said()).contains("0 объявлений");
    }

    @Test
    void theBoardGoesPageByPageAndIsSearched() {
        for (int number = 1; number <= 51; number++) {
            write(own.teacher(), "Новость " + number, false);
        }
        signIn(mother.actor());
        open(place + "announcements");
        assertThat(said()).contains("51 объявление");
        assertThat(titles()).hasSize(50);
        press("Показать ещё");
        assertThat(titles()).hasSize(51);
        test($(TextField.class).single()).setValue("новость 51");
        assertThat(titles()).containsExactly("Новость 51");
    }

    @Test
    void aDraftIsChangedAndDropped() {
        Circle circle = new Circle(CircleKind.CLASS_GUARDIANS, own.id());
        long id = tenants.as(
                own.teacher(),
                school.id(),
                () -> door.save(new SaveAnnouncement(
                        null, 0, "Черновик", "Текст", Set.of(circle), null, null, false, false, List.of(), false)));
        signIn(own.teacher());
        open(place + "announcement-form?of=" + id);
        assertThat(field("Заголовок").getValue()).isEqualTo("Черновик");
        test(field("Заголовок")).setValue("Ещё черновик");
        press("Сохранить черновик");
        assertThat($(H1.class).single().getText()).isEqualTo("Ещё черновик");
        assertThat(tenants.as(own.teacher(), school.id(), () -> door.board(BoardFilter.of(Shelf.MINE), 0, 5)))
                .extracting(AnnouncementRow::title)
                .containsExactly("Ещё черновик");
        signIn(school.deputy());
        openAnew(place + "announcement-form?of=" + id);
        assertThat($(H1.class).single().getText()).isEqualTo("Не найдено");
    }

    private long write(Actor author, String title, boolean confirm) {
        Circle circle = new Circle(CircleKind.CLASS_GUARDIANS, own.id());
        return tenants.as(
                author,
                school.id(),
                () -> door.save(new SaveAnnouncement(
                        null, 0, title, "В четверг", Set.of(circle), null, null, false, confirm, List.of(), true)));
    }

    private void press(String text) {
        test($(Button.class).withText(text).all().getFirst()).click();
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Checkbox check(String label) {
        return $(Checkbox.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<NamedCircle> circles() {
        return $(MultiSelectComboBox.class).single();
    }

    private List<String> titles() {
        return $(Anchor.class).all().stream()
                .filter(link -> link.getHref().contains("/announcement/"))
                .map(Anchor::getText)
                .toList();
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private List<String> said() {
        return shown(Span.class);
    }

    private <T extends Component & HasText> List<String> shown(Class<T> kind) {
        return $(kind).all().stream().map(HasText::getText).toList();
    }
}
