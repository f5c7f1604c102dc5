package ru.zvonok.demo.fill;

import java.sql.SQLException;

/** Fills what belongs to no organisation; a bean. */
public interface RegionalFiller {

    void fill(Book book) throws SQLException;
}
