/// Stands here until the first real type does.
public enum Placeholder {}
