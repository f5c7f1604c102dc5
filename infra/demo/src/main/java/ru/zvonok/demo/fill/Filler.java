package ru.zvonok.demo.fill;

import java.sql.SQLException;

/**
 * Fills the tables of one module for one organisation, and hands on what others build upon. A bean; it names what it
 * needs by asking the book for it, and so stands behind it.
 *
 * @param <T> what it hands on
 */
public interface Filler<T> {

    /** The type under which others find what this one hands on. */
    Class<T> gives();

    /** Writes the rows; an organisation that has nothing of the kind gets none. */
    T fill(Book book) throws SQLException;
}
