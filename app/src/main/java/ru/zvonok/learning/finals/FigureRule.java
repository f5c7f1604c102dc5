package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How figures on attainment are reckoned from a day on.
 *
 * @param passed lowest mark that is a pass: 3
 * @param good lowest mark that counts for quality: 4
 * @param five share of the degree of training (СОУ) that a five is worth: 1
 * @param four 0.64
 * @param three 0.36
 * @param two 0.16
 * @param notAttested 0.07
 */
public record FigureRule(
        int passed,
        int good,
        BigDecimal five,
        BigDecimal four,
        BigDecimal three,
        BigDecimal two,
        BigDecimal notAttested)
        implements Serializable {}
