package ru.zvonok.platform.uikit;

/** A view that wants the width of the window: the navigation opens folded to icons beside it. */
public interface WideWork {}
