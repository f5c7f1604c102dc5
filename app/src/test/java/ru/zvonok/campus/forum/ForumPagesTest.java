package ru.zvonok.campus.forum;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.campus.forum.ForumSchool.Town;
import ru.zvonok.support.ViewTest;

/** The pages of the forum, as readers, writers and moderators use them. */
class ForumPagesTest extends ViewTest {

    @Autowired
    ForumSchool forumSchool;

    @Autowired
    ForumPosts posts;

    Town town;
    long section;
    Posted topic;
    String place = "";

    @BeforeEach
    void aTopic() {
        town = forumSchool.make();
        section = town.section();
        topic = town.open(town.mother, section, "Программа на https://example.org/plan, смотрите");
        place = "o/" + town.school.id() + "/";
    }

    @Test
    void aParentReadsAndAnswersAndFindsTheDraftAgain() {
        signIn(town.father);
        open(place + "forum");
        assertThat(words()).contains("Родители 7Б", "новых: 1", "1 тема").doesNotContain("Модерация", "Новый раздел");
        open(place + "forum/" + section);
        assertThat(words()).contains("Экскурсия", "1 сообщение");
        open(place + "forum-topic/" + topic.topic());
        assertThat($(H1.class).single().getText()).isEqualTo("Экскурсия");
        assertThat($(com.vaadin.flow.component.html.Anchor.class)
                        .withText("https://example.org/plan")
                        .single()
                        .getHref())
                .isEqualTo("https://example.org/plan");
        test($(TextArea.class).single()).setValue("Мы едем");
        openAnew(place + "forum-topic/" + topic.topic());
        assertThat($(TextArea.class).single().getValue()).isEqualTo("Мы едем");
        test($(Button.class).withText("Отправить").single()).click();
        assertThat(words()).contains("Мы едем");
        assertThat($(TextArea.class).single().getValue()).isEmpty();
        test($(Button.class).withText("Отправить").single()).click();
        assertThat($(TextArea.class).single().getErrorMessage()).isEqualTo("Напишите сообщение");
        assertThat(town.messages(town.mother, topic.topic())).hasSize(2);
    }

    @Test
    void aTopicIsBegunOnItsOwnPage() {
        signIn(town.father);
        open(place + "forum-new/" + section);
        test($(TextField.class).single()).setValue("Дежурство");
        test($(TextArea.class).single()).setValue("Кто дежурит в пятницу?");
        assertThat(town.school.as(town.father, () -> posts.draft(section, 0)).title())
                .isEqualTo("Дежурство");
        test($(Button.class).withText("Начать тему").single()).click();
        assertThat($(H1.class).single().getText()).isEqualTo("Дежурство");
        assertThat(words()).contains("Кто дежурит в пятницу?");
    }

    @Test
    void whoDoesNotBelongThereFindsNothing() {
        signIn(town.stranger);
        open(place + "forum");
        assertThat(words()).contains("Разделов пока нет");
        open(place + "forum/" + section);
        assertThat($(H1.class).single().getText()).isEqualTo("Не найдено");
        open(place + "forum-topic/" + topic.topic() + "/" + topic.message());
        assertThat($(H1.class).single().getText()).isEqualTo("Не найдено");
        open(place + "forum-moderation");
        assertThat($(H1.class).single().getText()).isNotEqualTo("Модерация");
    }

    @Test
    void aModeratorAnswersAReportInTheQueue() {
        town.school.run(town.father, () -> posts.report(topic.message(), "Реклама"));
        signIn(town.deputy);
        open(place + "forum-moderation");
        assertThat(words()).contains("Жалоба", "Реклама", "ответить до");
        test($(Button.class).withText("Оставить сообщение").single()).click();
        test($(TextArea.class).single()).setValue("Это программа поездки");
        test($(Button.class).withText("Оставить сообщение").all().getLast()).click();
        assertThat(words()).contains("Ничего не ждёт решения");
        test($(TextField.class).single()).setValue("редиск*");
        test($(Button.class).withText("Добавить слово").single()).click();
        assertThat(words()).contains("редиск*");
    }

    @Test
    void theAuthorReadsWhyAndAppeals() {
        town.remove(topic, "Не по теме раздела");
        signIn(town.mother);
        open(place + "forum-topic/" + topic.topic());
        assertThat(words()).contains("Сообщение удалено модератором", "Не по теме раздела");
        test($(Button.class).withText("Возразить").single()).click();
        test($(TextArea.class).all().getLast()).setValue("Это о поездке класса");
        test($(Button.class).withText("Отправить возражение").single()).click();
        assertThat(words()).contains("Это о поездке класса", "Модератор ещё не ответил");
        assertThat($(Button.class).withText("Возразить").exists()).isFalse();
    }

    @Test
    void aClassTeacherOpensASectionOfTheOwnClass() {
        signIn(town.leader.actor());
        open(place + "forum");
        test($(Button.class).withText("Новый раздел").single()).click();
        test($(TextField.class).single()).setValue("Ученики 7Б");
        test($(Button.class).withText("Открыть раздел").single()).click();
        assertThat($(com.vaadin.flow.component.combobox.MultiSelectComboBox.class)
                        .all()
                        .getFirst()
                        .getErrorMessage())
                .isEqualTo("Выберите, кто читает раздел");
    }

    private String words() {
        return ((HasElement) getCurrentView()).getElement().getTextRecursively();
    }
}
