package ru.zvonok.campus.portfolio.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.campus.portfolio.PortfolioCast.olympiad;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.campus.portfolio.Entry;
import ru.zvonok.campus.portfolio.EntryState;
import ru.zvonok.campus.portfolio.Portfolio;
import ru.zvonok.campus.portfolio.PortfolioCast;
import ru.zvonok.campus.portfolio.PortfolioCast.Cast;
import ru.zvonok.campus.portfolio.PortfolioReview;
import ru.zvonok.campus.portfolio.Portfolios;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.Printing;
import ru.zvonok.support.ViewTest;

/** The pages of portfolios, and their paper. */
class PortfolioPagesTest extends ViewTest {

    @Autowired
    PortfolioCast casts;

    @Autowired
    Portfolios door;

    @Autowired
    PortfolioReview review;

    @Autowired
    PortfolioPress press;

    @Autowired
    Printing printing;

    Cast cast;
    String here;

    @BeforeEach
    void aPortfolio() {
        cast = casts.cast();
        here = "o/" + cast.school.id() + "/";
        cast.school.as(cast.self, () -> door.save(olympiad(cast.pupil, "Олимпиада по математике")));
    }

    @Test
    void aPupilAddsAndNothingTypedIsLost() {
        signIn(cast.self);
        open(here + "portfolio");
        assertThat($(H1.class).single().getText()).isEqualTo("Моё портфолио");
        assertThat($(H2.class).all())
                .extracting(H2::getText)
                .contains("Портрет", "Достижения", "Коллектор", "Рабочие материалы", "Показ достижений классу");
        assertThat(words()).contains("Олимпиада по математике").contains("ждёт проверки");

        button("Добавить в коллектор").click();
        title().setValue("Рисунок маслом");
        button("Сохранить").click();
        assertThat(words()).contains("Рисунок маслом");
        button("Добавить в коллектор").click();
        title().setValue("Рисунок маслом");
        button("Сохранить").click();
        assertThat(title().getErrorMessage()).contains("уже есть");
        assertThat(title().getValue()).as("what was typed stays").isEqualTo("Рисунок маслом");
    }

    @Test
    void aParentSeesTheChildFirstAndHasAnOwnOne() {
        signIn(cast.mother);
        open(here + "portfolio");
        assertThat($(H1.class).single().getText()).isEqualTo("Портфолио обучающегося");
        assertThat($(Button.class).all()).extracting(Button::getText).contains("Дать согласие", "Изменить");
        open(here + "portfolio/" + cast.motherPerson);
        assertThat($(H1.class).single().getText()).isEqualTo("Моё портфолио");
        assertThat(words()).doesNotContain("Олимпиада по математике");
    }

    @Test
    void theClassTeacherGivesBackWithAWord() {
        Actor leader = cast.leader.actor();
        signIn(leader);
        open(here + "portfolios");
        assertThat($(H1.class).single().getText()).isEqualTo("Портфолио классов");
        open(here + "achievements");
        button("Проверить").click();
        assertThat(words()).contains("Муниципальный").contains("Файлов нет");
        button("Вернуть с замечанием").click();
        $(Button.class).all().stream()
                .filter(one -> one.getText().equals("Вернуть с замечанием"))
                .reduce((first, last) -> last)
                .orElseThrow()
                .click();
        assertThat(word().getErrorMessage()).isEqualTo("Напишите, что исправить");
        word().setValue("Приложите диплом");
        $(Button.class).all().stream()
                .filter(one -> one.getText().equals("Вернуть с замечанием"))
                .reduce((first, last) -> last)
                .orElseThrow()
                .click();
        assertThat($(H2.class).all()).extracting(H2::getText).contains("Всё проверено");
        open(here + "person/" + cast.pupil + "/portfolio");
        assertThat(words()).contains("возвращено").contains("Замечание: Приложите диплом");
        assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain("Изменить");
    }

    @Test
    void thePaperSaysWhatIsConfirmed() throws IOException {
        Entry entry = portfolio().entries().getFirst();
        cast.school.run(cast.leader.actor(), () -> review.verify(entry.id(), entry.version(), true, ""));
        cast.school.run(cast.self, () -> door.portray(cast.pupil, 0, "Люблю <b>задачи</b>"));
        Portfolio now = portfolio();
        assertThat(now.entries().getFirst().state()).isEqualTo(EntryState.CONFIRMED);
        byte[] pdf = cast.school.as(
                cast.self,
                () -> printing.pdf(
                        "/ru/zvonok/campus/portfolio/report/portfolio.html", press.values(now), Texts.RUSSIAN));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(now.name().full(), "Портфолио обучающегося, 7Б", "Люблю <b>задачи</b>")
                    .contains("02.11.2026 Олимпиада по математике", "Муниципальный, Призёр", "подтверждено");
        }
    }

    private Portfolio portfolio() {
        return cast.school.as(cast.self, () -> door.portfolio(cast.pupil));
    }

    private TextField title() {
        return last($(TextField.class).all().stream()
                .filter(one -> one.getLabel().equals("Название"))
                .toList());
    }

    private TextArea word() {
        return last($(TextArea.class).all());
    }

    private Button button(String text) {
        return last($(Button.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .toList());
    }

    private static <T> T last(List<T> all) {
        return all.getLast();
    }

    private String words() {
        return $(Span.class).all().stream().map(Span::getText).collect(Collectors.joining(" · "));
    }
}
