package ru.zvonok.campus.portfolio;

import java.io.Serializable;

/** An achievement that waits to be checked, and whose it is. */
public record WaitingEntry(long person, String name, String groupName, Entry entry) implements Serializable {

    @Override
    public String toString() {
        return "WaitingEntry[" + entry.id() + "]";
    }
}
