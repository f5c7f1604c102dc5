package ru.zvonok.campus.announcements;

import java.util.List;
import ru.zvonok.campus.announcements.Announcement.Attachment;
import ru.zvonok.campus.communication.NamedCircle;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door of the board (COM-01, COM-02, COM-07, SPM-07, DOC-01). One reads what is told to a circle one belongs to while it
 * is shown, and finds it in the archive afterwards; authors read their own, whoever
 * has the reach of the organisation everything that was published. What is out of reach is {@code NotFound}, its files too.
 */
public interface Announcements {

    /** The page, inside the organisation. */
    String PAGE = "announcements";

    /** The page of one, before its id. */
    String ONE = "announcement";

    /**
     * A page of the board, pinned and newest first. {@link AnnouncementsAction#READ}, for {@link BoardFilter.Shelf#ALL} on
     * the organisation.
     */
    @Unnoted("what is told to many, no person but the author who signs it")
    List<AnnouncementRow> board(BoardFilter filter, int offset, int limit);

    /** How many {@link #board} has in all; the same rights. */
    @Unnoted("numbers, no person")
    int count(BoardFilter filter);

    /** Opens one, and keeps that the reader did. {@link AnnouncementsAction#READ}. */
    @Unnoted("what is told to many; that it was opened is kept beside it")
    Announcement open(long id);

    /**
     * The reader has taken note; once more changes nothing. {@link AnnouncementsAction#READ}. Refuses {@link
     * AnnouncementsProblem#NOT_ASKED}, {@link AnnouncementsProblem#NOT_SHOWN}, {@link AnnouncementsProblem#WITHDRAWN}.
     */
    void confirm(long id);

    /** Whom the reader can address. {@link AnnouncementsAction#PLACE}. */
    @Unnoted("circles to choose from, no person")
    List<NamedCircle> audience();

    /** Takes a file in for an announcement that is being written; it goes by itself unless one is saved with it. {@link AnnouncementsAction#PLACE}. */
    Attachment upload(String name, byte[] content);

    /**
     * Writes or changes one, and publishes it where that is wanted: its circles are then told, those that are added later
     * too, on the first day on which it is shown. Whoever has read it before its words or files were changed finds it
     * unread. {@link AnnouncementsAction#PLACE} for each circle; one that is there changes its author, or whoever has
     * {@link AnnouncementsAction#MANAGE}. Refuses at the fields title, text, circles, until, files, and {@link
     * AnnouncementsProblem#CHANGED_MEANWHILE}, {@link AnnouncementsProblem#WITHDRAWN}.
     *
     * @return its id
     */
    long save(SaveAnnouncement announcement);

    /**
     * Takes one back; its readers see the word instead of it. The author with {@link AnnouncementsAction#PLACE}, or {@link
     * AnnouncementsAction#MANAGE}. Refuses {@link AnnouncementsProblem#WORD_MISSING}, {@link
     * AnnouncementsProblem#WITHDRAWN}; a draft is {@code NotFound}.
     */
    void withdraw(long id, String word);

    /** Throws a draft of one's own away. {@link AnnouncementsAction#PLACE}. Refuses {@link AnnouncementsProblem#PUBLISHED}. */
    void drop(long id);

    /** How far it came, circle by circle. Its author with {@link AnnouncementsAction#PLACE}, or {@link AnnouncementsAction#MANAGE}. */
    @Unnoted("numbers, no person")
    List<CircleReading> reading(long id);

    /** A page of those to whom it speaks, by name; the same rights as {@link #reading}. */
    List<Reader> readers(ReaderFilter filter, int offset, int limit);

    /**
     * Tells those who have not taken note that they are asked to; answers how many. At most once within the dated rule
     * {@code announcements.remind-days}. The same rights. Refuses {@link AnnouncementsProblem#REMINDED}, {@link
     * AnnouncementsProblem#NOT_ASKED}, {@link AnnouncementsProblem#NOT_SHOWN}, {@link AnnouncementsProblem#WITHDRAWN}.
     */
    int remind(long id);
}
