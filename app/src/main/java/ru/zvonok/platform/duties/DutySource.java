package ru.zvonok.platform.duties;

import java.util.List;

/** A bean by which a module contributes duties. Asks its own rights and answers nothing to whom they do not concern. */
public interface DutySource {

    /** Open duties of the signed-in person in the bound organisation. */
    List<Duty> mine();
}
