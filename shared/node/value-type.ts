/** What flows between nodes: Sources -> Layer -> (Pyramid | Table) -> Written. */
export type ValueType = "Nothing" | "Sources" | "Layer" | "Pyramid" | "Table" | "Written";
