package ru.zvonok.campus.forum;

import java.time.LocalDateTime;

/** How an edited message read before; {@code until} is when it stopped reading so. */
public record Version(LocalDateTime until, String text) {

    @Override
    public String toString() {
        return "Version[" + until + "]";
    }
}
