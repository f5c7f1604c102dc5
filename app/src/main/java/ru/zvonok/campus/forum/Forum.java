package ru.zvonok.campus.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door to reading the forum (COM-04, DIA-02, DIA-06). A section is seen by the circles that it names and by those who
 * moderate it, who see every message (COM-05); what is not seen is {@code NotFound}. All demand {@link ForumAction#READ}.
 * Pages of fifty count from 1; a page that is not there is the last.
 */
public interface Forum {

    /** The page of the sections, inside the organisation. */
    String PAGE = "forum";

    /** The page of a topic. */
    String TOPIC_PAGE = "forum-topic";

    /** The page of what waits for moderators. */
    String MODERATION_PAGE = "forum-moderation";

    /** Sections that one sees, in their order. */
    @Unnoted("names and numbers of sections, no person")
    List<Section> sections();

    @Unnoted("name and number of a section, no person")
    Section section(long section);

    /** The topics of a section: pinned ones, then the latest talk first. */
    Topics topics(long section, int page);

    /**
     * Messages of a topic; they count as read from then on.
     *
     * @param page null: where the first unread message stands, else the last page
     */
    TopicPage topic(long topic, @Nullable Integer page);

    /** Where a message stands for whoever asks; the link to a message lasts although pages fill. */
    @Unnoted("a number of a page")
    Place place(long message);

    /** Messages and titles that hold a text of three letters or more, newest first. */
    List<Found> find(String text, int offset, int limit);

    /** How many of them there are, at most two hundred. */
    @Unnoted("a number")
    int found(String text);

    /** Topics with messages that one has not read, the latest talk first. */
    @Unnoted("what is new for oneself; opening it is noted")
    List<Topic> fresh(int limit);
}
