"""What services and recognisers give: JSON with times."""
