package ru.zvonok.platform.uikit;

import java.util.Optional;
import ru.zvonok.platform.tenancy.Scope;

/**
 * A bean that says which tenants a page's path stands for. Pages of an organisation, {@code /o/:organisation/…}, are
 * served already; a module with paths of another kind contributes its own.
 */
public interface PathScope {

    /** First segment of the paths: {@code o}. */
    String prefix();

    /** Name of the route parameter that follows it: {@code organisation}. */
    String parameter();

    /** What the signed-in person may see under {@code value}; empty where they may not, or where there is no such thing. */
    Optional<Scope> scope(String value);
}
