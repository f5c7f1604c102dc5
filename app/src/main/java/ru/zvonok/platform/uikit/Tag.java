package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.html.Span;

/** A short state in words. Red: overdue or refused; ochre: soon due or in conflict; everything done is plain. */
public final class Tag extends Span {

    private Tag(String text, String look) {
        addClassNames("z-tag", look);
        add(new Span(text));
    }

    /** Somebody must act. */
    public static Tag red(String text) {
        Tag tag = new Tag(text, "z-tag-red");
        tag.addComponentAsFirst(Icons.of("circle-alert"));
        return tag;
    }

    /** Somebody must act, said quietly: for counts beside a heading. */
    public static Tag overdue(String text) {
        return new Tag(text, "z-tag-red");
    }

    /** Soon due, in conflict, not sent. */
    public static Tag ochre(String text) {
        return new Tag(text, "z-tag-ochre");
    }

    /** A lasting good state worth naming. */
    public static Tag green(String text) {
        return new Tag(text, "z-tag-green");
    }

    /** Worth noticing, nothing to do. */
    public static Tag accent(String text) {
        return new Tag(text, "z-tag-accent");
    }

    /** A neutral state. */
    public static Tag grey(String text) {
        return new Tag(text, "z-tag-grey");
    }

    /** Done: quiet words with a small tick. */
    public static Tag done(String text) {
        Tag tag = new Tag(text, "z-tag-plain");
        tag.addComponentAsFirst(Icons.of("check"));
        return tag;
    }
}
