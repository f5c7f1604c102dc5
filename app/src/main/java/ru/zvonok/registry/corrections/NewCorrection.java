package ru.zvonok.registry.corrections;

import java.util.List;
import ru.zvonok.registry.people.PersonData;

/**
 * A report to send.
 *
 * @param version of the card as the family saw it
 * @param data how the whole card should read; what is as it was is no part of the report
 * @param words what the family adds, may be empty, at most {@value #LONGEST} characters
 * @param papers at most {@value #MOST_PAPERS}; none has to be there
 */
public record NewCorrection(long person, int version, PersonData data, String words, List<Paper> papers) {

    public static final int LONGEST = 500;
    public static final int MOST_PAPERS = 3;

    /** A file as it came. */
    public record Paper(String name, byte[] content) {}

    public NewCorrection {
        papers = List.copyOf(papers);
    }

    @Override
    public String toString() {
        return "NewCorrection[" + person + "]";
    }
}
