package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.concerns.Concern;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.diary.DiaryChild;
import ru.zvonok.learning.diary.MarkStory;
import ru.zvonok.learning.journal.MarkChange;
import ru.zvonok.learning.journal.StudentLesson;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Who set a mark and who changed it, when: opened by a tap on the mark. */
@Component
class MarkStories {

    private final Diary diary;
    private final ConcernForm concerns;
    private final Texts texts;

    MarkStories(Diary diary, ConcernForm concerns, Texts texts) {
        this.diary = diary;
        this.concerns = concerns;
        this.texts = texts;
    }

    void open(DiaryChild child, StudentLesson lesson, String kind) {
        open(
                child,
                lesson.lesson().id(),
                lesson.lesson().schoolYear(),
                Words.t(
                        "diary.story.title",
                        lesson.course().subjectName(),
                        Dates.words(lesson.lesson().date())),
                kind.isEmpty() ? "" : Words.t("diary.story.kind", kind));
    }

    void open(DiaryChild child, long lesson, int schoolYear, String title, String first) {
        List<MarkStory> story = diary.story(child.person(), lesson, schoolYear);
        Dialog dialog = new Dialog(title);
        Div lines = new Div();
        lines.addClassName("z-lines");
        if (!first.isEmpty()) {
            lines.add(new Paragraph(first));
        }
        story.forEach(one -> lines.add(line(one)));
        if (story.isEmpty()) {
            lines.add(new Paragraph(Words.t("diary.story.none")));
        }
        dialog.add(lines);
        List<Concern> reported = concerns.of(child.person(), lesson);
        reported.forEach(one -> lines.add(ConcernForm.state(one)));
        if (reported.stream().noneMatch(one -> one.state().open())) {
            Button report = new Button(Words.t("diary.concern.report"), click -> {
                dialog.close();
                concerns.open(child.person(), lesson, schoolYear, () -> open(child, lesson, schoolYear, title, first));
            });
            report.addThemeVariants(ButtonVariant.TERTIARY);
            dialog.getFooter().add(report);
        }
        dialog.getFooter().add(new Button(Words.t("diary.story.close"), click -> dialog.close()));
        dialog.open();
    }

    private Div line(MarkStory story) {
        Span what = new Span(what(story));
        what.addClassName("z-strong");
        String who = story.who().isEmpty() ? Words.t("diary.story.system") : story.who();
        Span when = Pieces.muted(who + ", " + Dates.moment(story.at()));
        Div line = new Div(what);
        story.marks().forEach(mark -> line.add(work(story, mark)));
        String reason = story.reason();
        if (reason != null) {
            line.add(new Span(Words.t("diary.story.reason", reason)));
        }
        line.add(when);
        line.addClassName("z-stack");
        return line;
    }

    /** The work of a mark as it was then; where several marks changed, which of them it is. */
    private Span work(MarkStory story, MarkChange mark) {
        Locale locale = Words.locale();
        String work = mark.work(texts, locale);
        return new Span(story.marks().size() == 1 ? Words.t("diary.story.work", work) : mark.of(work, texts, locale));
    }

    private static String what(MarkStory story) {
        if (story.before().isEmpty()) {
            return Words.t("diary.story.set", story.after());
        }
        return story.after().isEmpty()
                ? Words.t("diary.story.removed", story.before())
                : Words.t("diary.story.changed", story.before(), story.after());
    }
}
