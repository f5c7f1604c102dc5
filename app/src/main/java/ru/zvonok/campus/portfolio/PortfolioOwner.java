package ru.zvonok.campus.portfolio;

import java.io.Serializable;
import ru.zvonok.platform.kernel.PersonName;

/** Somebody whose portfolio the reader fills: the reader, or a child of the reader. */
public record PortfolioOwner(long person, PersonName name, PortfolioKind kind, boolean self) implements Serializable {}
