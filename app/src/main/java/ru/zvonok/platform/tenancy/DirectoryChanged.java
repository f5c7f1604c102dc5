package ru.zvonok.platform.tenancy;

/** The directory has changed by a reading of the configuration; published after the change is there. */
public record DirectoryChanged(RegionConfiguration.Cause cause, RegionConfiguration.Applied applied) {}
