package ru.zvonok.campus.portfolio;

import java.io.Serializable;

/**
 * How far somebody's portfolio is.
 *
 * @param name as lists show it
 * @param achievements all of them
 * @param others in the other sections
 */
public record PortfolioRow(long person, String name, int achievements, int confirmed, int waiting, int others)
        implements Serializable {

    @Override
    public String toString() {
        return "PortfolioRow[" + person + "]";
    }
}
