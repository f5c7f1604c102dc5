package ru.zvonok.campus.mail;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.communication.Circle;

/**
 * A letter that is being written.
 *
 * @param answers the letter it answers, null for none
 */
public record Draft(
        long id,
        List<Addressee> persons,
        Set<Circle> circles,
        String subject,
        String body,
        List<Letter.Paper> papers,
        @Nullable Long answers)
        implements Serializable {

    public Draft {
        persons = List.copyOf(persons);
        circles = Set.copyOf(circles);
        papers = List.copyOf(papers);
    }
}
