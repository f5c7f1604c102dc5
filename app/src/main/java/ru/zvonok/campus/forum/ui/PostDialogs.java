package ru.zvonok.campus.forum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.function.Consumer;
import ru.zvonok.campus.forum.ForumOrder;
import ru.zvonok.campus.forum.ForumPosts;
import ru.zvonok.campus.forum.Message;
import ru.zvonok.campus.forum.Moderation;
import ru.zvonok.campus.forum.NewMessage;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** What authors, readers and moderators do with a message, asked for the words it needs. */
@org.springframework.stereotype.Component
class PostDialogs {

    private static final int WEEK = 7;

    private final ForumPosts posts;
    private final Moderation moderation;
    private final ForumOrder order;
    private final Directory directory;

    PostDialogs(ForumPosts posts, Moderation moderation, ForumOrder order, Directory directory) {
        this.posts = posts;
        this.moderation = moderation;
        this.order = order;
        this.directory = directory;
    }

    void edit(Message one, Runnable done) {
        TextArea text = Fields.area("forum.write", "forum.write.example");
        text.setMaxLength(NewMessage.LONGEST);
        text.setMinRows(4);
        Form form = new Form();
        form.section().wide("text", text);
        form.required(text, "forum.text-missing");
        form.fill(() -> text.setValue(one.text()));
        form.onSave(() -> {
                    if (posts.edit(one.id(), one.version(), text.getValue()).held()) {
                        Notice.warning(Words.t("forum.held.title"), Words.t("forum.held.text"));
                    }
                })
                .afterSave(done);
        FormDialog.open(Words.t("forum.message.edit.title"), form, Words.t("forum.message.edit.save"));
    }

    void report(Message one, Runnable done) {
        ask("word", "forum.report", word -> posts.report(one.id(), word), done);
    }

    void appeal(Message one, Runnable done) {
        ask("word", "forum.appeal", word -> posts.appeal(one.id(), word), done);
    }

    void remove(long message, Runnable done) {
        ask("reason", "forum.remove", word -> moderation.remove(message, word), done);
    }

    void decline(long report, Runnable done) {
        ask("word", "forum.decline", word -> moderation.decline(report, word), done);
    }

    void confirm(long message, Runnable done) {
        ask("word", "forum.confirm", word -> moderation.confirm(message, word), done);
    }

    void approve(long message, Runnable done) {
        moderation.approve(message);
        Notice.done(Words.t("forum.approved"));
        done.run();
    }

    void putBack(long message, Runnable done) {
        moderation.putBack(message);
        Notice.done(Words.t("forum.was-put-back"));
        done.run();
    }

    void suspend(long message, String author, Runnable done) {
        DatePicker until = Fields.date("forum.suspend.until");
        TextArea reason = words("forum.suspend");
        Form form = new Form();
        var section = form.section();
        section.note(Pieces.muted(Words.t("forum.suspend.text", author)));
        section.wide("until", until);
        section.wide("reason", reason);
        form.required(until, "forum.day-wrong");
        form.required(reason, "forum.reason-missing");
        form.fill(() -> until.setValue(directory.today().plusDays(WEEK)));
        form.onSave(() -> {
                    order.suspend(message, Objects.requireNonNull(until.getValue()), reason.getValue());
                    Notice.done(Words.t("forum.suspend.done"));
                })
                .afterSave(done);
        FormDialog.open(Words.t("forum.suspend.title"), form, Words.t("forum.suspend.do"));
    }

    void versions(long message) {
        Dialog dialog = new Dialog(Words.t("forum.message.versions"));
        dialog.setWidth("36rem");
        dialog.setMaxWidth("100%");
        Div all = new Div();
        all.addClassName("z-stack");
        moderation.versions(message).forEach(one -> {
            Div text = new Div(one.text());
            text.addClassName("z-prose");
            all.add(Pieces.muted(Words.t("forum.versions.until", Dates.moment(one.until()))), text);
        });
        dialog.add(all);
        dialog.getFooter().add(new Button(Words.t("forum.versions.close"), click -> dialog.close()));
        dialog.open();
    }

    /** A dialog with one field; its texts stand below one key. */
    private static void ask(String field, String key, Consumer<String> work, Runnable done) {
        TextArea words = words(key);
        Form form = new Form();
        form.section().note(Pieces.muted(Words.t(key + ".text"))).wide(field, words);
        form.required(words, "forum.reason-missing");
        form.fill(() -> {});
        form.onSave(() -> {
                    work.accept(words.getValue());
                    Notice.done(Words.t(key + ".done"));
                })
                .afterSave(done);
        FormDialog.open(Words.t(key + ".title"), form, Words.t(key + ".do"));
    }

    private static TextArea words(String key) {
        TextArea words = Fields.area(key + ".words", key + ".words.example");
        words.setMaxLength(Moderation.LONGEST);
        return words;
    }
}
