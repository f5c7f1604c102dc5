package ru.zvonok.platform.uikit;

import java.util.List;

/** A bean that says where else the signed-in person may work: organisations with roles, or school years. */
public interface ContextChoice {

    /** The choices of one kind, in the order shown; the one the page stands in is {@link Context#current()}. */
    List<Context> choices();
}
