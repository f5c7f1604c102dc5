package ru.zvonok.platform.nodes;

import java.util.function.Consumer;

/** The nodes of this installation. Best effort: nothing may depend on a word that arrives. */
public interface Nodes {

    /**
     * Opens a channel, once for each name, when the bean that owns it is made.
     *
     * @param name of the module and what it tells, as {@code keygrid.cells}
     * @param heard is given, in order and on a thread of the channel, what the other nodes say there
     */
    Channel channel(String name, Consumer<String> heard);

    /** One channel. A word holds ids and values, nothing of a person. Telling never waits, also when Redis is gone. */
    interface Channel {

        /** Tells the other nodes. */
        void tell(String word);

        /** Tells the other nodes, and on the thread of the channel this one too. */
        void tellEverywhere(String word);
    }
}
