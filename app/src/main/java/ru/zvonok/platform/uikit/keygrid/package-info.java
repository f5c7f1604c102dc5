/**
 * The key grid: rows by columns of plain values, typed as in a spreadsheet, saved per cell, never lost on a bad line.
 * Owns the component, its client modules (META-INF/resources/key-grid), the endpoint that takes batches of edits and the
 * fan-out of saved cells to everybody who has the same page open. Knows no marks and no attendance: a module describes
 * its page as a {@link ru.zvonok.platform.uikit.keygrid.GridModel} and saves edits as a
 * {@link ru.zvonok.platform.uikit.keygrid.GridPage}.
 */
@NullMarked
@NamedInterface("keygrid")
package ru.zvonok.platform.uikit.keygrid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
