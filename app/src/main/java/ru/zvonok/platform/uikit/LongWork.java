package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How far a piece of background work is: a bar and what is being done, asked anew every second until it has ended. */
public final class LongWork extends Div {

    private static final int EVERY_SECOND = 1_000;

    /**
     * What is shown.
     *
     * @param percent 0 to 100
     * @param text what is being done, or how it ended
     */
    public record State(int percent, String text, boolean ended) {}

    private final Supplier<State> look;
    private final Consumer<State> whenEnded;
    private final ProgressBar bar = new ProgressBar(0, 100);
    private final Span text = new Span();
    private @Nullable Registration polling;

    /**
     * @param look answers the state of now; called at once and then every second
     * @param whenEnded called once with the last state
     */
    public LongWork(Supplier<State> look, Consumer<State> whenEnded) {
        this.look = look;
        this.whenEnded = whenEnded;
        addClassName("z-stack");
        text.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", Words.t("uikit.work.progress"));
        add(bar, text);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ui.setPollInterval(EVERY_SECOND);
        polling = ui.addPollListener(poll -> refresh(ui));
        refresh(ui);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop(event.getUI());
    }

    private void refresh(UI ui) {
        State state = look.get();
        bar.setValue(Math.clamp(state.percent(), 0, 100));
        text.setText(state.text());
        if (state.ended() && polling != null) {
            stop(ui);
            whenEnded.accept(state);
        }
    }

    private void stop(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }
}
